package flashsale.proof;

import flashsale.proof.books.Finding;
import flashsale.proof.chaos.ChaosPlan;
import flashsale.proof.chaos.Part;
import flashsale.proof.report.ChaosPart;
import flashsale.proof.report.VisitFigures;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** A hand for each part of the run, with a plan drawn from the run's seed; and visitors who come in both. */
final class ChaosHarms implements Harms {
    private final SalePlan plan;
    private final Vertx vertx;
    private final LongSupplier nanoTime;
    private final List<ChaosHarm> parts = new ArrayList<>();
    private ChaosVisit visit;

    ChaosHarms(SalePlan plan, Vertx vertx, LongSupplier nanoTime) {
        this.plan = plan;
        this.vertx = vertx;
        this.nanoTime = nanoTime;
    }

    @Override
    public boolean isMeasured() {
        return false;
    }

    @Override
    public Harm whileBuying(Scene scene, int promises) {
        visit = ChaosVisit.prepare(scene, vertx, plan::random, nanoTime);
        return begin(Part.BUYING, strokesWhileBuying(plan), scene);
    }

    @Override
    public Harm whileLiving(Scene scene, int lives) {
        var length = Duration.ofSeconds(lives / plan.life().perSecond());
        return begin(Part.LIVING, strokes(Part.LIVING, length, plan), scene);
    }

    /** Known before the run, which has to leave time for them. */
    static ChaosPlan strokesWhileBuying(SalePlan plan) {
        return strokes(Part.BUYING, plan.rush(), plan);
    }

    private static ChaosPlan strokes(Part part, Duration length, SalePlan plan) {
        return ChaosPlan.draw(part, length, plan.random("strokes while " + part));
    }

    private Harm begin(Part part, ChaosPlan strokes, Scene scene) {
        var harm = new ChaosHarm(part, strokes, scene, visit, plan.random("hand while " + part), nanoTime);
        parts.add(harm);
        return harm;
    }

    @Override
    public List<Finding> findings() {
        return visit.findings();
    }

    List<ChaosPart> report() {
        return parts.stream().map(ChaosHarm::report).toList();
    }

    VisitFigures visitors() {
        return visit.figures();
    }
}
