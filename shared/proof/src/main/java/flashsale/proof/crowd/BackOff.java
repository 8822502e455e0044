package flashsale.proof.crowd;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long a client waits before it sends the same key again: what the shop asks for, or longer and longer. */
public final class BackOff {
    private static final long FIRST_NANOS = Duration.ofMillis(50).toNanos();
    private static final long LONGEST_NANOS = Duration.ofSeconds(3).toNanos();

    /** The waits of so many attempts add up to half a minute, in which any one failure of the shop should be over. */
    public static final int MOST_ATTEMPTS = 16;

    private final RandomGenerator random;

    public BackOff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param number of the attempt that failed, 0 for the first
     * @param asked by the shop
     */
    public long nanos(int number, Duration asked) {
        long doubled = Math.min(LONGEST_NANOS, FIRST_NANOS << Math.min(number, MOST_ATTEMPTS));
        // The spread keeps those who were turned away together from coming back together.
        return Math.max(asked.toNanos(), doubled / 2) + random.nextLong(doubled / 2 + 1);
    }
}
