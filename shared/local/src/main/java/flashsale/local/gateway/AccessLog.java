package flashsale.local.gateway;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One line per request. Lines are gathered on the event loop and written by a thread of their own, a few times a second:
 * a slow disk must not hold up requests.
 */
final class AccessLog implements AutoCloseable {
    private static final Logger LOG = System.getLogger(AccessLog.class.getName());
    private static final long FLUSH_MILLIS = 250;

    /** If the disk is this far behind, lines are dropped, and their number is logged. */
    private static final int MOST_GATHERED = 4 * 1024 * 1024;

    /** One file of this size and one before it. */
    private static final long LARGEST_FILE = 32L * 1024 * 1024;

    private final Path file;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("access-log").factory());
    private final RequestTime time = new RequestTime();
    private StringBuilder gathered = new StringBuilder();
    private long dropped;

    AccessLog(Path file) {
        this.file = file;
        writer.scheduleWithFixedDelay(this::flush, FLUSH_MILLIS, FLUSH_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** One finished request. */
    record Line(
            long epochMillis,
            String sourceIp,
            String method,
            String path,
            int status,
            int bytes,
            long micros,
            String function,
            String requestId) {}

    synchronized void add(Line line) {
        if (gathered.length() >= MOST_GATHERED) {
            dropped++;
            return;
        }
        int millis = (int) (line.epochMillis() % 1000);
        gathered.append(time.forLog(line.epochMillis()))
                .append(millis < 10 ? ".00" : millis < 100 ? ".0" : ".")
                .append(millis)
                .append("Z ")
                .append(line.sourceIp())
                .append(' ')
                .append(line.method())
                .append(' ')
                .append(line.path())
                .append(' ')
                .append(line.status())
                .append(' ')
                .append(line.bytes())
                .append("B ")
                .append(line.micros())
                .append("us ")
                .append(line.function())
                .append(' ')
                .append(line.requestId())
                .append('\n');
    }

    private synchronized String take() {
        String lines = gathered.toString();
        gathered = new StringBuilder();
        if (dropped > 0) LOG.log(Level.WARNING, "{0} lines of the access log were dropped", dropped);
        dropped = 0;
        return lines;
    }

    private void flush() {
        String lines = take();
        if (lines.isEmpty()) return;
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file) && Files.size(file) > LARGEST_FILE) {
                Path before = file.resolveSibling(file.getFileName() + ".1");
                Files.move(file, before, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.write(
                    file, lines.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            // A full disk costs lines, not requests.
            LOG.log(Level.WARNING, "The access log cannot be written", unwritable);
        }
    }

    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(1, TimeUnit.SECONDS)) LOG.log(Level.WARNING, "The access log hangs");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        flush();
    }
}
