package flashsale.local.runtime;

import io.vertx.core.buffer.Buffer;
import java.util.function.Consumer;

/** One event on its way to a function. Lives on the event loop only. */
final class Invocation {
    private final String id;
    private final String trace;
    private final Buffer payload;
    private final long arrivedNanos;
    private final long answerByNanos;
    private final Consumer<Outcome> teller;
    private boolean settled;

    Invocation(
            String id, String trace, Buffer payload, long arrivedNanos, long answerByNanos, Consumer<Outcome> teller) {
        this.id = id;
        this.trace = trace;
        this.payload = payload;
        this.arrivedNanos = arrivedNanos;
        this.answerByNanos = answerByNanos;
        this.teller = teller;
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
        return nowNanos - arrivedNanos >= nanos;
    }

    /** Tells the caller; what comes after the first outcome is not heard any more. */
    void settle(Outcome outcome) {
        if (settled) return;
        settled = true;
        teller.accept(outcome);
    }

    /** True if the caller's time has passed, which it then has been told. */
    boolean expires(long nowNanos) {
        if (nowNanos - answerByNanos < 0) return false;
        settle(new Outcome.TooLate());
        return true;
    }
}
