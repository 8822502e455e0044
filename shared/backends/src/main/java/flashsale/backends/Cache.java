package flashsale.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The per-user folder for what is made once per machine: unpacked servers and empty databases. Safe for any number of
 * processes at once: each makes its own copy beside and renames it into place; the first one wins, the others use it.
 */
final class Cache {
    private final Path folder;
    private final Consumer<Progress> progress;
    /** Two servers of one kind unpack the same at the same time: within one start it is done once. */
    private final Map<String, Object> names = new ConcurrentHashMap<>();

    Cache(Path folder, Consumer<Progress> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    static Path folder(Map<String, String> environment) {
        var own = environment.get("FLASHSALE_CACHE");
        if (own != null && !own.isBlank()) return Path.of(own).toAbsolutePath();
        var xdg = environment.get("XDG_CACHE_HOME");
        var caches = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return caches.resolve("flashsale").toAbsolutePath();
    }

    Path folder() {
        return folder;
    }

    /** The folder {@code name}, made by {@code filler} if nobody has yet. A half-made one is never seen under its name. */
    Path once(String name, String what, Filler filler) {
        synchronized (names.computeIfAbsent(name, _ -> new Object())) {
            return filled(name, what, filler);
        }
    }

    private Path filled(String name, String what, Filler filler) {
        var wanted = folder.resolve(name);
        if (Files.isDirectory(wanted)) return wanted;
        progress.accept(new Progress.Unpacking(what));
        DiskSpace.require(Folders.create(folder));
        var draft = Drafts.beside(wanted);
        try {
            Drafts.clean(folder);
            filler.fill(Files.createDirectory(draft));
            publish(draft, wanted);
            return wanted;
        } catch (IOException e) {
            throw new BackendsUnavailable(
                    "%s cannot be unpacked into %s: %s.".formatted(what, folder, e.getMessage()), e);
        } finally {
            Folders.delete(draft);
        }
    }

    private static void publish(Path draft, Path wanted) throws IOException {
        try {
            Files.move(draft, wanted, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // A folder with content cannot be replaced by a rename: another process was first, with the same content.
            if (!Files.isDirectory(wanted)) throw e;
        }
    }

    @FunctionalInterface
    interface Filler {
        void fill(Path draft) throws IOException;
    }
}
