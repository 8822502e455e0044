package flashsale.local.run;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** One line per step, with the time since the start. Servers report from several threads. */
final class Steps {
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintWriter out;
    private final LongSupplier nanos;
    private final long begun;

    Steps(PrintWriter out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    synchronized void say(String line) {
        out.printf("%6.1f s  %s%n", (nanos.getAsLong() - begun) / NANOS_PER_SECOND, line);
        out.flush();
    }
}
