package flashsale.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the shop itself logs goes to a file; the terminal is for the steps. */
final class Logs {
    private static final int LARGEST_FILE = 8 * 1024 * 1024;
    private static final int FILES = 2;

    /** The clients log every setting at every start. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private Logs() {}

    static void to(Path folder) {
        try {
            Files.createDirectories(folder);
            System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
            var file = new FileHandler(folder.resolve("shop.%g.log").toString(), LARGEST_FILE, FILES, true);
            file.setFormatter(new SimpleFormatter());
            LogManager.getLogManager().reset();
            Logger.getLogger("").addHandler(file);
            KAFKA.setLevel(Level.WARNING);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
