package flashsale.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample events of the folder {@code events}, which tests replay so that none of them grows stale. */
public final class Events {
    private Events() {}

    /**
     * @param function the folder below {@code events}
     * @param file its name with the ending
     */
    public static String read(String function, String file) {
        try {
            return Files.readString(root().resolve("events").resolve(function).resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The folder of the whole project. The build names it; a test started by hand runs below it. */
    static Path root() {
        var named = System.getProperty("flashsale.root");
        if (named != null) {
            return Path.of(named);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("events")) && Files.isDirectory(folder.resolve("functions"))) {
                return folder;
            }
        }
        throw new IllegalStateException("Run the tests in the project's folder, or set -Dflashsale.root");
    }
}
