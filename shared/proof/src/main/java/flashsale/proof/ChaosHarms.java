package flashsale.proof;

import flashsale.proof.chaos.ChaosPlan;
import flashsale.proof.chaos.Part;
import flashsale.proof.report.ChaosPart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** A hand for each part of the run, with a plan drawn from the run's seed. */
final class ChaosHarms implements Harms {
    private final SalePlan plan;
    private final LongSupplier nanoTime;
    private final List<ChaosHarm> parts = new ArrayList<>();

    ChaosHarms(SalePlan plan, LongSupplier nanoTime) {
        this.plan = plan;
        this.nanoTime = nanoTime;
    }

    @Override
    public boolean isMeasured() {
        return false;
    }

    @Override
    public Harm whileBuying(Scene scene, int promises) {
        return begin(Part.BUYING, scene, plan.rush());
    }

    @Override
    public Harm whileLiving(Scene scene, int lives) {
        return begin(Part.LIVING, scene, Duration.ofSeconds(lives / plan.life().perSecond()));
    }

    private Harm begin(Part part, Scene scene, Duration length) {
        var strokes = ChaosPlan.draw(part, length, plan.random("strokes while " + part));
        var harm = new ChaosHarm(part, strokes, scene, plan.random("hand while " + part), nanoTime);
        parts.add(harm);
        return harm;
    }

    List<ChaosPart> report() {
        return parts.stream().map(ChaosHarm::report).toList();
    }
}
