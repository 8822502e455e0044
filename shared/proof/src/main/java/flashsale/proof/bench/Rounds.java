package flashsale.proof.bench;

import flashsale.proof.report.Steady;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/** A warm-up. */
record Rounds(String what, LoadPlan plan, Consumer<String> progress) {
    /** @param round one more of them; tells how many a second there were */
    void untilSteady(DoubleSupplier round) {
        var speeds = new ArrayList<Double>();
        while (speeds.size() < plan.warmUpRounds() && !Steady.is(speeds)) {
            speeds.add(round.getAsDouble());
        }
        var rounds = speeds.stream().map("%,.0f"::formatted).toList();
        progress.accept("Warm-up, %s a second, round by round: %s.".formatted(what, String.join(" ", rounds)));
    }
}
