package flashsale.proof.crowd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Every click of a crowd, in the order of arrival. The same seed makes the same plan.
 *
 * @param keyPrefix unique to the run, so that keys of two runs never meet
 */
public record CrowdPlan(CrowdShape shape, String keyPrefix, List<Click> clicks) {
    /** Two clicks of a double click are so far apart. */
    private static final long SHORTEST_DOUBLE_NANOS = 10_000_000;

    private static final long LONGEST_DOUBLE_NANOS = 300_000_000;

    public static CrowdPlan draw(CrowdShape shape, String keyPrefix, RandomGenerator random) {
        var presses = new ArrayList<Click>();
        double expected = shape.buyers() * (1 + shape.duplicates());
        double seconds = shape.perSecond() == 0 ? CrowdShape.ALL_AT_ONCE.toSeconds() : expected / shape.perSecond();
        long ramp = Math.max(1, Math.round(seconds * 1e9));
        for (int buyer = 0; buyer < shape.buyers(); buyer++) {
            long due = random.nextLong(ramp);
            presses.add(new Click(0, buyer, due, manner(shape, random)));
            if (random.nextDouble() < shape.duplicates()) {
                long again = due + random.nextLong(SHORTEST_DOUBLE_NANOS, LONGEST_DOUBLE_NANOS);
                presses.add(new Click(0, buyer, again, manner(shape, random)));
            }
        }
        presses.sort(Comparator.comparingLong(Click::dueNanos).thenComparingInt(Click::buyer));
        var clicks = new ArrayList<Click>(presses.size());
        for (var press : presses) {
            clicks.add(new Click(clicks.size(), press.buyer(), press.dueNanos(), press.manner()));
        }
        return new CrowdPlan(shape, keyPrefix, List.copyOf(clicks));
    }

    private static Manner manner(CrowdShape shape, RandomGenerator random) {
        if (random.nextDouble() >= shape.retries()) {
            return Manner.PATIENT;
        }
        return random.nextBoolean() ? Manner.HANGS_UP : Manner.ASKS_AGAIN;
    }

    public String key(int click) {
        return keyPrefix + click;
    }

    /** Units the crowd would take of an endless stock: one a click, up to the limit of each buyer. */
    public int demand(int limit) {
        var wanted = new int[shape.buyers()];
        int demand = 0;
        for (var click : clicks) {
            if (wanted[click.buyer()]++ < limit) {
                demand++;
            }
        }
        return demand;
    }
}
