package flashsale.local.kafka;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits longer after each failure in a row, up to a limit, and not at all once closed. */
final class Backoff {
    private static final long FIRST_MILLIS = 100;

    /** Long enough to leave a broken database alone, short enough that a repaired one is noticed at once. */
    private static final long LONGEST_MILLIS = 5_000;

    private final CountDownLatch closed = new CountDownLatch(1);
    private long nextMillis = FIRST_MILLIS;

    void success() {
        nextMillis = FIRST_MILLIS;
    }

    void failure() throws InterruptedException {
        if (closed.await(nextMillis, TimeUnit.MILLISECONDS)) return;
        nextMillis = Math.min(LONGEST_MILLIS, 2 * nextMillis);
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    void close() {
        closed.countDown();
    }
}
