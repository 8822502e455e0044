package flashsale.proof.bench;

import flashsale.local.runtime.Functions;
import flashsale.local.runtime.Functions.Running;
import flashsale.local.runtime.Outcome;
import flashsale.proof.CannotRun;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** One function in one variant: started as often as wanted, one process at a time. */
final class ColdTrial implements AutoCloseable {
    /** A plain JVM that starts on a busy laptop takes seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final long LOOK_NANOS = 1_000_000;

    private final Functions functions;
    private final String function;
    private final Question question;
    private final LongSupplier nanoTime;

    /** @param function by its name in the template */
    ColdTrial(Functions functions, String function, Question question, LongSupplier nanoTime) {
        this.functions = functions;
        this.function = function;
        this.question = question;
        this.nanoTime = nanoTime;
        close();
    }

    /**
     * @param nanos from the wish for a process to its first answer
     * @param cpu that the process has used by then, on all its threads
     */
    record Start(long nanos, Duration cpu) {}

    Start start() {
        close();
        long nanos = ask();
        return new Start(nanos, process().info().totalCpuDuration().orElse(Duration.ZERO));
    }

    /** From an event's way to the process to its answer, in nanoseconds. */
    long ask() {
        var event = question.events().get();
        long asked = nanoTime.getAsLong();
        var outcome = functions
                .invoke(function, event, PATIENCE)
                .thenApply(told -> new Told(told, nanoTime.getAsLong() - asked))
                .join();
        if (!isExpected(outcome.outcome())) {
            throw new CannotRun("%s was asked %s and answered %s."
                    .formatted(function, question.sample(), describe(outcome.outcome())));
        }
        return outcome.nanos();
    }

    private record Told(Outcome outcome, long nanos) {}

    private boolean isExpected(Outcome outcome) {
        return outcome instanceof Outcome.Answered(var payload)
                && question.expected().contains(Sample.status(payload.getBytes()));
    }

    private static String describe(Outcome outcome) {
        return outcome instanceof Outcome.Answered(var payload) ? payload.toString() : outcome.toString();
    }

    long residentBytes() {
        return Resident.bytes(running().pid());
    }

    private ProcessHandle process() {
        return ProcessHandle.of(running().pid()).orElseThrow(() -> new CannotRun(function + " has died."));
    }

    private Running running() {
        return functions.processes(function).stream()
                .findFirst()
                .orElseThrow(() -> new CannotRun(function + " has died."));
    }

    /** Ends what runs of the function and waits for it: two processes would share the cores. */
    @Override
    public void close() {
        long deadline = nanoTime.getAsLong() + PATIENCE.toNanos();
        for (var left = functions.processes(function); !left.isEmpty(); left = functions.processes(function)) {
            left.forEach(process -> functions.kill(function, process.pid()));
            if (nanoTime.getAsLong() - deadline > 0) {
                throw new CannotRun("%s does not end.".formatted(function));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
