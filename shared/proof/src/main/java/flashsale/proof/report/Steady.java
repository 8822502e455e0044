package flashsale.proof.report;

import java.util.List;

/** Tells when a warm-up is over. */
public final class Steady {
    /** The first round starts the processes; whether they still get faster, only the ones after it can tell. */
    public static final int FEWEST_ROUNDS = 3;

    /** Rounds in a row that are hardly faster than the fastest before them: it is warm. */
    private static final int STEADY_ROUNDS = 3;

    private static final double HARDLY = 1.05;

    private Steady() {}

    /** @param speeds round by round */
    public static boolean is(List<Double> speeds) {
        int last = speeds.size() - STEADY_ROUNDS;
        if (speeds.size() < FEWEST_ROUNDS || last < 1) {
            return false;
        }
        double before =
                speeds.subList(0, last).stream().mapToDouble(x -> x).max().orElseThrow();
        return speeds.subList(last, speeds.size()).stream().allMatch(speed -> speed < before * HARDLY);
    }
}
