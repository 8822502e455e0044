package flashsale.proof;

import flashsale.proof.crowd.CrowdShape;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * What one run is to be.
 *
 * @param kill functions of which one process is killed in the middle of the sale
 * @param seed makes the schedule of the crowd and the moments of the kills
 */
record SalePlan(CrowdShape crowd, int stock, int limit, List<String> kill, long seed) {
    /** As the shop's own rules have it. */
    private static final int LARGEST_STOCK = 10_000_000;

    private static final int LARGEST_LIMIT = 20;

    SalePlan {
        if (stock < 1 || stock > LARGEST_STOCK) {
            throw new IllegalArgumentException("STOCK must be 1 to " + LARGEST_STOCK);
        }
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new IllegalArgumentException("LIMIT must be 1 to " + LARGEST_LIMIT);
        }
        kill = List.copyOf(kill);
    }

    /** Always the same one for a seed and a purpose, whatever the other purposes draw. */
    RandomGenerator random(String purpose) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed ^ purpose.hashCode());
    }
}
