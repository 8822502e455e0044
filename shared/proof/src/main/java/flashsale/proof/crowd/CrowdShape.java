package flashsale.proof.crowd;

import java.time.Duration;

/**
 * What a crowd is like.
 *
 * @param duplicates share of the buyers who click twice, which makes two keys
 * @param retries share of the clicks whose key is sent twice; half of these hang up before they read the first answer
 * @param perSecond clicks that arrive in a second, whether or not earlier ones have been answered. 0: the whole crowd
 *     arrives within {@link #ALL_AT_ONCE}, which is more than a laptop serves, so the shop is measured and not the crowd
 * @param connections open at most at once; a click that finds none waits, and its latency counts from its arrival
 */
public record CrowdShape(int buyers, double duplicates, double retries, int perSecond, int connections) {
    public static final Duration ALL_AT_ONCE = Duration.ofSeconds(1);

    /** The history of a run is kept in memory: some 40 bytes an attempt. */
    private static final int LARGEST_CROWD = 500_000;

    /** One process has so many file descriptors at least, and the gateway needs as many on its side. */
    private static final int MOST_CONNECTIONS = 4_000;

    public CrowdShape {
        require(buyers >= 1 && buyers <= LARGEST_CROWD, "BUYERS must be 1 to " + LARGEST_CROWD);
        require(duplicates >= 0 && duplicates <= 1, "DUPLICATES is a share, 0 to 1");
        require(retries >= 0 && retries <= 1, "RETRIES is a share, 0 to 1");
        require(perSecond >= 0, "RATE must not be negative");
        require(connections >= 1 && connections <= MOST_CONNECTIONS, "CONNECTIONS must be 1 to " + MOST_CONNECTIONS);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
