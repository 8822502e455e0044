package flashsale.proof.sim;

import flashsale.proof.sim.Seeds.Kill;
import flashsale.proof.sim.Seeds.Tally;
import flashsale.proof.sim.Simulation.Result;
import java.io.PrintWriter;
import java.util.Locale;

/** The findings for people. */
final class SimTable {
    private static final String HEAD = "%-30s %8s  %-62s  %s";
    private static final String ROW = "%-30s %8s  %-62s  %s";
    private static final double NANOS = 1e9;
    private static final int SECONDS_A_MINUTE = 60;

    private SimTable() {}

    static String tally(Tally tally, long nanos) {
        double seconds = nanos / NANOS;
        return String.format(
                Locale.ROOT,
                "%,d seeds, %,d steps, in %.0f s: %,.0f seeds a minute; all traces %016x. %s",
                tally.seeds(),
                tally.steps(),
                seconds,
                tally.seeds() / seconds * SECONDS_A_MINUTE,
                tally.hash(),
                tally.failed().isEmpty()
                        ? "Everything holds in all of them."
                        : tally.failed().size() + " BREAK SOMETHING:");
    }

    static String head() {
        return HEAD.formatted("without", "seed", "so that", "found");
    }

    static String row(Kill kill) {
        return ROW.formatted(
                kill.mutant().name(),
                kill.killed().map(result -> Long.toString(result.seed())).orElse("none"),
                kill.mutant().says(),
                kill.killed()
                        .map(result -> result.violations().getFirst())
                        .orElse("SURVIVES %d seeds".formatted(kill.tried())));
    }

    static void print(Result result, PrintWriter out) {
        result.trace().forEach(out::println);
        out.println("SEED=%d, %,d steps, trace %016x".formatted(result.seed(), result.steps(), result.hash()));
        out.println(result.plan());
        result.violations().forEach(violation -> out.println("BROKEN: " + violation));
        if (result.holds()) {
            out.println("Everything holds.");
        }
        out.flush();
    }
}
