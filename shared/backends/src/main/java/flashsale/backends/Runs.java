package flashsale.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * The data folders in use on this machine, noted in the cache: a killed run is cleaned up by whichever comes next, also
 * by one that works in another folder.
 */
final class Runs {
    /** The first line of a note is the folder; this as the second says that nobody wants it back. */
    private static final String TEMPORARY = "temporary";

    private final Path notes;
    private final Orphans orphans;

    Runs(Path cache, Orphans orphans) {
        this.notes = Folders.create(cache.resolve("runs"));
        this.orphans = orphans;
    }

    void note(Path dataFolder, boolean temporary) {
        try {
            Files.write(noteOf(dataFolder), List.of(dataFolder.toString(), temporary ? TEMPORARY : "kept"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After this nobody else looks at the folder. */
    void forget(Path dataFolder) {
        try (var _ = Guard.of(notes)) {
            Files.deleteIfExists(noteOf(dataFolder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path noteOf(Path dataFolder) {
        return notes.resolve(UUID.nameUUIDFromBytes(dataFolder.toString().getBytes(StandardCharsets.UTF_8))
                .toString());
    }

    /** Stops what killed runs have left and deletes their temporary folders. */
    void cleanUp() {
        try (var _ = Guard.of(notes);
                var files = Files.list(notes)) {
            for (var note : (Iterable<Path>) files.filter(file -> !file.endsWith("guard"))::iterator) cleanUp(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cleanUp(Path note) throws IOException {
        var lines = lines(note);
        if (lines.size() < 2) return; // being written
        var folder = Path.of(lines.getFirst());
        if (Files.isDirectory(folder) && !abandoned(folder, lines.get(1).equals(TEMPORARY))) return;
        Files.deleteIfExists(note);
    }

    private boolean abandoned(Path folder, boolean temporary) throws IOException {
        try (var _ = Guard.of(folder)) {
            if (DataFolder.owned(folder)) return false;
            orphans.stopIn(folder);
            if (temporary) Folders.delete(folder);
            return true;
        } catch (AccessDeniedException _) {
            return false; // somebody else's by now; no reason to start nothing here
        }
    }

    private static List<String> lines(Path note) throws IOException {
        try {
            return Files.readAllLines(note);
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }
}
