package flashsale.backends;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that does one thing and ends. */
final class Tool {
    private Tool() {}

    static void run(String what, List<String> command, Path input, Path log, Duration patience) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BackendsUnavailable("%s was not made within %d s.".formatted(what, patience.toSeconds()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendsUnavailable("%s was not made: interrupted.".formatted(what), e);
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new BackendsUnavailable("%s was not made: %s".formatted(what, new ServerLog(log, 0).tellingLine()));
        }
    }
}
