package flashsale.local.runtime;

import io.vertx.core.buffer.Buffer;
import java.util.function.Consumer;

/** One event on its way to a function. Lives on the event loop only. */
final class Invocation {
    private final String id;
    private final String trace;
    private final Buffer payload;
    private final long patienceNanos;
    private final Consumer<Outcome> teller;
    private long sinceNanos;
    private boolean settled;

    Invocation(String id, String trace, Buffer payload, long patienceNanos, Consumer<Outcome> teller) {
        this.id = id;
        this.trace = trace;
        this.payload = payload;
        this.patienceNanos = patienceNanos;
        this.teller = teller;
    }

    /** From here on the caller's patience counts. */
    void waitFrom(long nowNanos) {
        sinceNanos = nowNanos;
    }

    String id() {
        return id;
    }

    /** X-Ray's trace header. */
    String trace() {
        return trace;
    }

    Buffer payload() {
        return payload;
    }

    boolean hasWaited(long nanos, long nowNanos) {
        return nowNanos - sinceNanos >= nanos;
    }

    /** Tells the caller; what comes after the first outcome is not heard any more. */
    void settle(Outcome outcome) {
        if (settled) return;
        settled = true;
        teller.accept(outcome);
    }

    /** True if the caller's time has passed, which it then has been told. */
    boolean expires(long nowNanos) {
        if (nowNanos - sinceNanos < patienceNanos) return false;
        settle(new Outcome.TooLate());
        return true;
    }
}
