package flashsale.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of one run. At most one living process owns it; while it does, the file {@code owner} says which.
 * A file lock would be the obvious way, but it is lost as soon as anything else in the same JVM closes the file.
 */
final class DataFolder {
    private static final String OWNER = "owner";
    /** Says that the folder is ours, so that an unlucky path never costs anybody a database. */
    private static final String MARK = "flashsale-backends";

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    /** Takes the folder; stops what a killed owner has left running in it. */
    static DataFolder own(Path wanted, Orphans orphans) {
        var path = Folders.create(wanted);
        DiskSpace.require(path);
        try (var _ = Guard.of(path)) {
            requireOurs(path);
            var owner = ProcessMark.read(path.resolve(OWNER));
            owner.flatMap(ProcessMark::alive).ifPresent(living -> {
                throw new BackendsUnavailable(
                        "The data folder %s is in use by another run, process %d: stop that one or choose another folder."
                                .formatted(path, living.pid()));
            });
            orphans.stopIn(path);
            ProcessMark.of(ProcessHandle.current()).write(path.resolve(OWNER));
            return new DataFolder(path);
        } catch (IOException e) {
            throw new BackendsUnavailable("The data folder %s cannot be used: %s.".formatted(path, e.getMessage()), e);
        }
    }

    private static void requireOurs(Path path) throws IOException {
        if (Files.exists(path.resolve(MARK))) return;
        for (var server : Server.values()) {
            if (Files.exists(path.resolve(server.folder()))) {
                throw new BackendsUnavailable("%s holds a folder '%s' that is not ours: choose another data folder."
                        .formatted(path, server.folder()));
            }
        }
        Files.createFile(path.resolve(MARK));
    }

    /** False where the owner has been killed, or has left. */
    static boolean owned(Path path) throws IOException {
        return ProcessMark.read(path.resolve(OWNER)).flatMap(ProcessMark::alive).isPresent();
    }

    Path path() {
        return path;
    }

    Path of(Server server) {
        return path.resolve(server.folder());
    }

    void clear(Server server) {
        Folders.delete(of(server));
    }

    /** Everything in it has stopped. */
    void release() {
        try {
            Files.deleteIfExists(path.resolve(OWNER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
