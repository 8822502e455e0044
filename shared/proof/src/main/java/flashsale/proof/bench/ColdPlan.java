package flashsale.proof.bench;

import java.util.Set;

/**
 * What of the functions is measured.
 *
 * @param starts of each function in each variant
 * @param functions by the names of their folders; all of the template where it is empty
 */
public record ColdPlan(int starts, Set<String> functions) {
    /** A median of fewer says nothing. */
    static final int FEWEST_STARTS = 5;

    /** On a machine on which a start takes many seconds, fewer of them must do. */
    static final long LONGEST_STARTS_SECONDS = 60;

    static final int WARM_ANSWERS = 300;

    /** Whoever hashes passwords has nothing to warm up after a hundred of them. */
    static final long LONGEST_WARM_SECONDS = 5;

    private static final int MOST_STARTS = 1_000;

    public ColdPlan {
        if (starts < 1 || starts > MOST_STARTS) {
            throw new IllegalArgumentException("STARTS must be 1 to " + MOST_STARTS);
        }
        functions = Set.copyOf(functions);
    }

    boolean wants(String function) {
        return functions.isEmpty() || functions.contains(function);
    }
}
