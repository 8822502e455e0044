package flashsale.local;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for something to become true, and fails when it does not. */
public final class Awaiting {
    private static final long LOOK_MILLIS = 20;

    private Awaiting() {}

    public static void until(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) throw new AssertionError("still not: " + what);
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
