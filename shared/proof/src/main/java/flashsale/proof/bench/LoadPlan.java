package flashsale.proof.bench;

import java.time.Duration;

/**
 * How much is asked for.
 *
 * @param products that everybody looks at
 * @param readers at once, each on a connection of its own
 * @param searches in a second, whether the earlier ones are answered or not
 * @param updates products revised in a second, while the index is watched
 * @param time of each measurement
 * @param warmUpRounds at most, of a third of the time each; fewer where they get no faster
 */
public record LoadPlan(int products, int readers, int searches, int updates, Duration time, int warmUpRounds) {
    private static final int MOST_PRODUCTS = 1_000;
    private static final int MOST_READERS = 500;
    private static final int MOST_SEARCHES = 1_000;
    private static final int MOST_UPDATES = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    public LoadPlan {
        if (products < 1 || products > MOST_PRODUCTS) {
            throw new IllegalArgumentException("PRODUCTS must be 1 to " + MOST_PRODUCTS);
        }
        if (readers < 1 || readers > MOST_READERS) {
            throw new IllegalArgumentException("CONNECTIONS must be 1 to " + MOST_READERS);
        }
        if (searches < 1 || searches > MOST_SEARCHES) {
            throw new IllegalArgumentException("SEARCHES must be 1 to " + MOST_SEARCHES);
        }
        if (updates < 1 || updates > MOST_UPDATES) {
            throw new IllegalArgumentException("UPDATES must be 1 to " + MOST_UPDATES);
        }
        if (time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("DURATION must be 1 to " + LONGEST.toSeconds());
        }
    }

    /** Products that are revised in turn: each once a second, when its last revision has long been answered. */
    public int revised() {
        return updates;
    }

    /** Products of one import, of which there are four a second. */
    public int together() {
        return Math.max(2, updates / 4);
    }

    Duration round() {
        return time.dividedBy(3);
    }
}
