package flashsale.proof.model.lines;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * @param units in each pool
 * @param requests to place an order
 * @param cancels orders that may be cancelled
 */
record Setting(int units, List<Request> requests, int cancels, Set<Safeguard> without) {
    static final int POOLS = 2;
    static final int ORDERS = 2;

    /**
     * @param order the same key of one buyer is the same order, whatever is asked for
     * @param lines a bit for each pool
     */
    record Request(int order, int lines) {
        boolean wants(int pool) {
            return holds(lines, pool);
        }
    }

    Setting {
        requests = List.copyOf(requests);
        without = without.isEmpty() ? Set.of() : EnumSet.copyOf(without);
    }

    static boolean holds(int lines, int pool) {
        return (lines & 1 << pool) != 0;
    }

    boolean has(Safeguard safeguard) {
        return !without.contains(safeguard);
    }
}
