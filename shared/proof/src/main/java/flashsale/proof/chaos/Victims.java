package flashsale.proof.chaos;

import flashsale.local.runtime.Signals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends signals to processes, and lets nobody stay frozen. */
final class Victims implements AutoCloseable {
    static final Duration FREEZE = Duration.ofSeconds(3);

    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private final List<ProcessHandle> frozen = new ArrayList<>();

    void strike(Blow blow, ProcessHandle process) {
        switch (blow) {
            case KILL -> process.destroyForcibly();
            case RESTART -> process.destroy();
            case FREEZE -> freeze(process);
        }
    }

    private synchronized void freeze(ProcessHandle process) {
        stop(process);
        frozen.add(process);
        Future<?> ignored = later.schedule(() -> thaw(process), FREEZE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void thaw(ProcessHandle process) {
        if (frozen.remove(process)) resume(process);
    }

    static void stop(ProcessHandle process) {
        if (process.isAlive()) Signals.stop(process.pid());
    }

    static void resume(ProcessHandle process) {
        if (process.isAlive()) Signals.resume(process.pid());
    }

    /** Nobody stays frozen. */
    @Override
    public synchronized void close() {
        later.shutdownNow();
        frozen.forEach(Victims::resume);
        frozen.clear();
    }
}
