package flashsale.proof.bench;

import flashsale.proof.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of a process that is in RAM. */
final class Resident {
    private static final String LINE = "VmRSS:";
    private static final int KIBIBYTE = 1024;

    private Resident() {}

    /** 0 where the kernel does not tell: outside of Linux. */
    static long bytes(long pid) {
        var status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(LINE))
                    .map(line -> line.substring(LINE.length()).strip().split(" ")[0])
                    .mapToLong(kibibytes -> Long.parseLong(kibibytes) * KIBIBYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            throw new CannotRun("The process %d has gone while it was looked at.".formatted(pid), gone);
        }
    }
}
