package flashsale.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What libraries log goes to a file; the terminal is for the run. */
final class LogFile {
    /** Kept here, as the logging library forgets levels of loggers nobody holds. Kafka logs all settings at every start. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private LogFile() {}

    static void in(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
            var file = new FileHandler(folder.resolve(name).toString());
            file.setFormatter(new SimpleFormatter());
            LogManager.getLogManager().reset();
            Logger.getLogger("").addHandler(file);
            KAFKA.setLevel(Level.WARNING);
        } catch (IOException unusable) {
            throw new CannotRun("The folder %s cannot be used: %s.".formatted(folder, unusable.getMessage()), unusable);
        }
    }
}
