package flashsale.local.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers which processes were started, so that the next start can end those a killed parent left behind. A pid alone
 * may belong to somebody else by then: only one that started at the very same time is touched.
 */
final class PidFile {
    /** Start times are told by the kernel in ticks of a hundredth of a second since boot. */
    private static final long SAME_START_MILLIS = 2_000;

    private final Path file;
    private final Map<Long, String> lines = new LinkedHashMap<>();

    PidFile(Path file) {
        this.file = file;
    }

    /** Ends what is left of an earlier run; returns how many processes that were. */
    synchronized int endLeftovers() {
        if (!Files.exists(file)) return 0;
        try {
            int ended = 0;
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split(" ");
                if (parts.length == 3 && end(Long.parseLong(parts[0]), Long.parseLong(parts[1]))) ended++;
            }
            Files.delete(file);
            return ended;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean end(long pid, long startedMillis) {
        return ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .startInstant()
                        .map(Instant::toEpochMilli)
                        .filter(millis -> Math.abs(millis - startedMillis) <= SAME_START_MILLIS)
                        .isPresent())
                .map(ProcessHandle::destroyForcibly)
                .orElse(false);
    }

    synchronized void add(ProcessHandle process, String name) {
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        lines.put(process.pid(), process.pid() + " " + started + " " + name);
        write();
    }

    synchronized void remove(long pid) {
        if (lines.remove(pid) != null) write();
    }

    private void write() {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines.values());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
