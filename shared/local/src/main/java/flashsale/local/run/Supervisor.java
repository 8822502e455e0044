package flashsale.local.run;

import flashsale.backends.BackendsUnavailable;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Starts again whatever has died, as a managed service does by itself. A frozen process is alive: nobody touches it.
 * Each ward has a thread of its own, so that one that needs seconds keeps no other waiting.
 */
final class Supervisor implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Supervisor.class.getName());

    /** Well below the second after which clients begin to give up. */
    private static final Duration LOOK = Duration.ofMillis(200);

    /** What does not start now, for want of memory or of its port, does not do so a moment later. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private static final Duration CLOSE = Duration.ofSeconds(3);

    private final Consumer<String> progress;
    private final List<Thread> threads = new ArrayList<>();

    /** @param progress is told one line per death; called on several threads */
    Supervisor(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * One process that is to live.
     *
     * @param name for people
     * @param revive starts it where it is dead and returns when it answers; may throw, and may be interrupted
     */
    record Ward(String name, BooleanSupplier isAlive, Runnable revive) {}

    void watch(Ward ward) {
        threads.add(
                Thread.ofPlatform().daemon().name("supervise " + ward.name()).start(() -> attend(ward)));
    }

    private void attend(Ward ward) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(ward.isAlive().getAsBoolean() || revive(ward) ? LOOK : AFTER_FAILURE);
            }
        } catch (InterruptedException closing) {
            LOG.log(Level.DEBUG, "The shop closes", closing);
        }
    }

    private boolean revive(Ward ward) {
        var line = ward.name() + " has died and is started again";
        LOG.log(Level.WARNING, line);
        progress.accept(line);
        try {
            ward.revive().run();
            return true;
        } catch (BackendsUnavailable | UncheckedIOException | IllegalStateException again) {
            LOG.log(Level.WARNING, ward.name() + " does not start", again);
            return false;
        }
    }

    /** From now on the dead stay dead. */
    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            try {
                if (!thread.join(CLOSE)) LOG.log(Level.WARNING, "Still going on: {0}", thread.getName());
            } catch (InterruptedException inAHurry) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
