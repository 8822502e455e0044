package flashsale.proof.model.payment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * @param requests to pay, each with the number of its attempt: the same key is the same attempt
 * @param without what is left out of this world
 */
record Setting(List<Integer> requests, Set<Safeguard> without) {
    Setting {
        requests = List.copyOf(requests);
        without = without.isEmpty() ? Set.of() : EnumSet.copyOf(without);
    }

    boolean has(Safeguard safeguard) {
        return !without.contains(safeguard);
    }

    int attempts() {
        return 1 + requests.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }
}
