package flashsale.local.runtime;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;

/**
 * One execution environment: a process that is given one event at a time. Lives on the event loop only.
 *
 * <p>{@code STARTING -> IDLE <-> BUSY -> GONE}; between an answer and the next {@code next} it is BUSY without an event.
 */
final class FunctionProcess implements RuntimeApi.Listener {
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("Lambda-Runtime-Aws-Request-Id");
    private static final CharSequence DEADLINE = HttpHeaders.createOptimized("Lambda-Runtime-Deadline-Ms");
    private static final CharSequence ARN = HttpHeaders.createOptimized("Lambda-Runtime-Invoked-Function-Arn");
    private static final CharSequence TRACE = HttpHeaders.createOptimized("Lambda-Runtime-Trace-Id");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

    enum Phase {
        STARTING,
        IDLE,
        BUSY,
        GONE
    }

    private final FunctionPool pool;
    private final Machine machine;
    private final long startedNanos;
    private final Instant startedAt;
    private final CharSequence arn;
    private Process process;
    private Phase phase = Phase.STARTING;
    private HttpServerResponse parked;
    private Invocation current;
    private long sinceNanos;
    private boolean frozen;
    private boolean doomed;
    private String lastWords = "";

    FunctionProcess(FunctionPool pool, Machine machine) {
        this.pool = pool;
        this.machine = machine;
        this.startedNanos = machine.nanos();
        this.sinceNanos = startedNanos;
        this.startedAt = machine.clock().instant();
        this.arn = HttpHeaders.createOptimized(
                "arn:aws:lambda:local:000000000000:function:" + pool.declared().name());
    }

    Phase phase() {
        return phase;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** Zero as long as the operating system has not started it. */
    long pid() {
        return process == null ? 0 : process.pid();
    }

    String lastWords() {
        return lastWords;
    }

    void launched(Process started) {
        process = started;
        if (doomed) started.destroyForcibly();
    }

    @Override
    public void next(HttpServerResponse call) {
        if (phase == Phase.GONE) return;
        boolean first = phase == Phase.STARTING;
        parked = call;
        current = null;
        phase = Phase.IDLE;
        sinceNanos = machine.nanos();
        if (first) pool.started(this, sinceNanos);
        else pool.free(this);
    }

    /** False if the process has hung up in the meantime, or is about to end; the event is then still the caller's. */
    boolean give(Invocation invocation) {
        if (doomed || parked == null || parked.closed()) return false;
        if (frozen) thaw();
        HttpServerResponse call = parked;
        parked = null;
        current = invocation;
        phase = Phase.BUSY;
        sinceNanos = machine.nanos();
        call.putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                .putHeader(REQUEST_ID, invocation.id())
                .putHeader(
                        DEADLINE,
                        Long.toString(machine.clock().millis() + pool.timeout().toMillis()))
                .putHeader(ARN, arn)
                .putHeader(TRACE, invocation.trace())
                .end(invocation.payload());
        return true;
    }

    @Override
    public boolean answered(String invocation, Buffer payload) {
        if (!isCurrent(invocation)) return false;
        current.settle(new Outcome.Answered(payload));
        current = null;
        return true;
    }

    @Override
    public boolean failed(String invocation, String type, String payload) {
        if (!isCurrent(invocation)) return false;
        current.settle(new Outcome.FunctionError(type, payload));
        current = null;
        return true;
    }

    private boolean isCurrent(String invocation) {
        return current != null && current.id().equals(invocation);
    }

    @Override
    public void initFailed(String type, String payload) {
        lastWords = type + ": " + payload;
    }

    /** Nobody needs it for now: as on AWS, it may not run between two events. */
    void freeze() {
        if (process == null || frozen) return;
        Signals.stop(process.pid());
        frozen = true;
    }

    private void thaw() {
        Signals.resume(process.pid());
        frozen = false;
    }

    /** Looks at the clock: the caller's patience, the function's time-out, the time a start may take. */
    void check(long nowNanos) {
        if (current != null) current.expires(nowNanos);
        if (phase == Phase.BUSY && nowNanos - sinceNanos >= pool.timeout().toNanos()) {
            if (current != null) current.settle(new Outcome.TimedOut(pool.timeout()));
            lastWords = "killed after its time-out of " + pool.timeout().toSeconds() + " s";
            kill();
        }
        if (phase == Phase.STARTING
                && nowNanos - startedNanos >= pool.limits().start().toNanos()) {
            lastWords = "not ready after " + pool.limits().start().toSeconds() + " s";
            kill();
        }
    }

    boolean hasWorked(long nanos, long nowNanos) {
        return phase == Phase.BUSY && nowNanos - sinceNanos >= nanos;
    }

    boolean hasRested(long nanos, long nowNanos) {
        return phase == Phase.IDLE && nowNanos - sinceNanos >= nanos;
    }

    /** SIGKILL: Lambda gives a function without extensions no other warning either. */
    void kill() {
        doomed = true;
        if (process != null) process.destroyForcibly();
    }

    /** The operating system says that it has ended. */
    void exited(int code) {
        if (phase == Phase.GONE) return;
        boolean starting = phase == Phase.STARTING;
        phase = Phase.GONE;
        String how = lastWords.isEmpty() ? "ended with status " + code : lastWords;
        if (current != null) current.settle(new Outcome.Crashed(how));
        current = null;
        pool.gone(this, starting, how);
    }
}
