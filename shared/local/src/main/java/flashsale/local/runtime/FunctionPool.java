package flashsale.local.runtime;

import flashsale.local.template.DeclaredFunction;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The processes of one function and the queue before them. Lives on the event loop only. */
final class FunctionPool {
    private static final long NOT_LATE = Long.MIN_VALUE;

    /**
     * Of the cores. Where one more process finds nothing to run on, it only makes the others slower, and a new JVM has
     * everything to compile first.
     */
    private static final double SOMETHING_TO_RUN_ON = 0.1;

    /** Then those that are there do not work: they wait. */
    private static final double MOST_OF_THE_MACHINE = 0.5;

    /**
     * Where every process has been at one request for so long, it waits for somebody, or has been stopped, and nobody
     * knows for how long: one more is started however busy the machine is. Upkeep is at one for minutes.
     */
    private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final DeclaredFunction declared;
    private final Limits limits;
    private final Launcher launcher;
    private final Starts starts;
    private final RuntimeOptions options;
    private final Deque<Invocation> waiting = new ArrayDeque<>();
    /** Last in, first out: under little load the others grow old and are stopped. */
    private final Deque<FunctionProcess> free = new ArrayDeque<>();

    private final List<FunctionProcess> alive = new ArrayList<>();
    /** Since when the first in the queue has been waiting for too long, whoever that was. */
    private long lateNanos = NOT_LATE;

    private int waitingBytes;
    private int up;
    private int started;
    private boolean starting;
    private boolean closed;

    FunctionPool(DeclaredFunction declared, RuntimeOptions options, Launcher launcher, Starts starts) {
        this.declared = declared;
        this.limits = options.limits().atMost(declared.reservedConcurrency());
        this.launcher = launcher;
        this.starts = starts;
        this.options = options;
    }

    DeclaredFunction declared() {
        return declared;
    }

    Duration timeout() {
        return declared.timeout();
    }

    Limits limits() {
        return limits;
    }

    List<FunctionProcess> alive() {
        return List.copyOf(alive);
    }

    /** How many processes there have been. */
    int started() {
        return started;
    }

    Load load() {
        long busy = alive.stream()
                .filter(process -> process.phase() == FunctionProcess.Phase.BUSY)
                .count();
        return new Load(declared.name(), waiting.size(), alive.size(), (int) busy, started);
    }

    void invoke(Invocation invocation) {
        for (FunctionProcess process = free.pollFirst(); process != null; process = free.pollFirst()) {
            if (process.give(invocation)) return;
        }
        boolean full = waiting.size() >= limits.waiting()
                || waitingBytes + invocation.payload().length() > limits.waitingBytes();
        if (full || closed) {
            invocation.settle(new Outcome.Refused());
            return;
        }
        waiting.addLast(invocation);
        waitingBytes += invocation.payload().length();
        if (alive.isEmpty()) startOne();
    }

    /** A process has asked for its next event. */
    void free(FunctionProcess process) {
        Invocation next = waiting.pollFirst();
        if (next != null) {
            waitingBytes -= next.payload().length();
            if (!process.give(next)) invoke(next);
            return;
        }
        free.addFirst(process);
        if (options.freezing()) process.freeze();
    }

    /** A process has asked for its first event. */
    void started(FunctionProcess process, long nowNanos) {
        starting = false;
        starts.done();
        if (!isUp()) waiting.forEach(invocation -> invocation.waitFrom(nowNanos));
        up++;
        free(process);
    }

    /**
     * Until a function is up, nobody's time runs out. Natively that is a matter of milliseconds; a JVM on a laptop that
     * starts ten of them should not fail the requests that woke it.
     */
    private boolean isUp() {
        return up > 0;
    }

    /** A process has ended, wanted or not. */
    void gone(FunctionProcess process, boolean whileStarting, String how) {
        alive.remove(process);
        free.remove(process);
        if (whileStarting) {
            starting = false;
            starts.done();
            // It would end the same way for everybody who waits: they hear now, not one start later each.
            if (alive.isEmpty()) drain(new Outcome.Crashed(how));
        } else {
            up--;
        }
        if (!waiting.isEmpty() && alive.isEmpty()) startOne();
    }

    /** To be called every few milliseconds. */
    void check(long nowNanos) {
        for (FunctionProcess process : alive()) {
            process.check(nowNanos);
            if (process.hasRested(limits.idle().toNanos(), nowNanos)) process.kill();
        }
        if (isUp()) waiting.removeIf(invocation -> isOver(invocation, nowNanos));
        if (!isLate(nowNanos)) {
            lateNanos = NOT_LATE;
            return;
        }
        if (lateNanos == NOT_LATE) lateNanos = nowNanos;
        if (isNobodySoonFree(nowNanos) || options.cores().freeSince(lateNanos) >= neededForOneMore()) startOne();
    }

    private boolean isNobodySoonFree(long nowNanos) {
        return alive.size() < limits.processes()
                && alive.stream().allMatch(process -> process.hasWorked(LONG_NANOS, nowNanos));
    }

    private double neededForOneMore() {
        return alive.size() < limits.processes() ? SOMETHING_TO_RUN_ON : MOST_OF_THE_MACHINE;
    }

    private boolean isOver(Invocation invocation, long nowNanos) {
        if (!invocation.expires(nowNanos)) return false;
        waitingBytes -= invocation.payload().length();
        return true;
    }

    private boolean isLate(long nowNanos) {
        Invocation first = waiting.peekFirst();
        return isUp() && first != null && first.hasWaited(limits.patience().toNanos(), nowNanos);
    }

    private void startOne() {
        if (closed || starting || alive.size() >= limits.patientProcesses()) return;
        starting = true;
        // Whether another one is needed is asked anew when this one serves.
        lateNanos = NOT_LATE;
        starts.request(() -> {
            if (closed) {
                starting = false;
                starts.done();
                return;
            }
            started++;
            alive.add(launcher.launch(this));
        });
    }

    private void drain(Outcome outcome) {
        for (Invocation next = waiting.pollFirst(); next != null; next = waiting.pollFirst()) next.settle(outcome);
        waitingBytes = 0;
    }

    /** Kills every process and refuses what still waits. */
    void close() {
        closed = true;
        drain(new Outcome.Refused());
        alive().forEach(FunctionProcess::kill);
    }
}
