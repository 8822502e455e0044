package flashsale.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the whole project, for tests that read what is no class. */
public final class Project {
    private Project() {}

    /** The build names it; a test started by hand runs somewhere below it. */
    public static Path root() {
        var named = System.getProperty("flashsale.root");
        if (named != null) {
            return Path.of(named);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("events")) && Files.isDirectory(folder.resolve("functions"))) {
                return folder;
            }
        }
        throw new IllegalStateException("Run the tests inside the project, or set -Dflashsale.root");
    }

    /** The text of one sample event: {@code events/<function>/<file>}. */
    public static String event(String function, String file) {
        try {
            return Files.readString(root().resolve("events").resolve(function).resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
