package flashsale.backends;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A moment after which waiting ends. */
record Deadline(long atNanos) {
    /** Often enough not to be noticed in a start of 50 ms, seldom enough not to compete with what is starting. */
    private static final Duration POLL = Duration.ofMillis(10);

    static Deadline in(Duration wait) {
        return new Deadline(System.nanoTime() + wait.toNanos());
    }

    boolean passed() {
        return System.nanoTime() - atNanos >= 0;
    }

    /** Waits until {@code condition} holds; false when the deadline came first. */
    boolean await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (passed()) return false;
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendsUnavailable("Interrupted while waiting for a server.", e);
        }
    }
}
