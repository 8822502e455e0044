package flashsale.proof.sim.crowd;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * What there is to buy in one seed, who comes, and what those who run the shop do meanwhile. Small numbers: a fault is
 * found by few who meet, not by many who pass.
 */
public record Plan(
        int buyers,
        int sales,
        int stock,
        int perBuyer,
        Duration payWithin,
        Duration open,
        int products,
        int pool,
        int shelfBuyers,
        int partitions,
        int upkeeps,
        int rebuilds,
        int pauses,
        int adjustments,
        int landsWithinMillis,
        int longestStepMicros,
        Redis redis) {
    /** How durable the gate is. */
    public enum Redis {
        /** It writes before it answers, as the shop runs it. */
        DURABLE,
        /** Its replica lags; after a failover the gate is rebuilt. */
        ASYNCHRONOUS,
        /** It loses everything once, and is rebuilt. */
        FORGETFUL;

        /** Whether everything that was promised has to be kept. */
        public boolean keepsPromises() {
            return this == DURABLE;
        }
    }

    public static Plan draw(SplittableRandom random) {
        return new Plan(
                random.nextInt(2, 9),
                random.nextInt(1, 3),
                random.nextInt(1, 7),
                random.nextInt(1, 4),
                Duration.ofSeconds(new int[] {12, 40, 300}[random.nextInt(3)]),
                Duration.ofSeconds(random.nextInt(3) == 0 ? 20 : 3_600),
                random.nextInt(1, 3),
                random.nextInt(0, 7),
                random.nextInt(0, 5),
                random.nextInt(1, 4),
                random.nextInt(1, 3),
                random.nextInt(3) == 0 ? random.nextInt(1, 5) : 0,
                random.nextInt(4) == 0 ? 1 : 0,
                random.nextInt(0, 3),
                new int[] {400, 400, 8_000}[random.nextInt(3)],
                new int[] {2_000, 10_000, 40_000}[random.nextInt(3)],
                redis(random.nextInt(10)));
    }

    private static Redis redis(int draw) {
        return draw < 6 ? Redis.DURABLE : draw < 8 ? Redis.ASYNCHRONOUS : Redis.FORGETFUL;
    }
}
