package flashsale.proof.crowd;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long a client waits before it sends the same key again: what the shop asks for, or longer and longer. */
final class BackOff {
    private static final long FIRST_NANOS = Duration.ofMillis(50).toNanos();
    private static final long LONGEST_NANOS = Duration.ofSeconds(3).toNanos();

    /** The waits of so many attempts add up to half a minute, in which any one failure of the shop should be over. */
    static final int MOST_ATTEMPTS = 16;

    private final RandomGenerator random;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /** @param number of the attempt that failed, 0 for the first */
    long nanos(int number, Outcome outcome) {
        long doubled = Math.min(LONGEST_NANOS, FIRST_NANOS << Math.min(number, MOST_ATTEMPTS));
        long asked = outcome.retryAfter().toNanos();
        // The spread keeps those who were turned away together from coming back together.
        return Math.max(asked, doubled / 2) + random.nextLong(doubled / 2 + 1);
    }
}
