package flashsale.proof;

import flashsale.proof.chaos.ChaosPlan;
import flashsale.proof.chaos.Field;
import flashsale.proof.chaos.Hand;
import flashsale.proof.chaos.Part;
import flashsale.proof.chaos.Point;
import flashsale.proof.chaos.Target;
import flashsale.proof.report.ChaosPart;
import flashsale.proof.shop.UnderWay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** One part of a run under the hand, from its first stroke to the quiet afterwards. */
final class ChaosHarm implements Harm, Field {
    private final Part part;
    private final Scene scene;
    private final LongSupplier nanoTime;
    private final LogIns logIns;
    private final ChaosVisit visit;
    private final UnderWay underWay;
    private final Hand hand;
    private CompletableFuture<Void> loggingIn = CompletableFuture.completedFuture(null);
    private long overNanos;
    private long quietNanos;

    ChaosHarm(Part part, ChaosPlan plan, Scene scene, ChaosVisit visit, RandomGenerator random, LongSupplier nanoTime) {
        this.part = part;
        this.scene = scene;
        this.visit = visit;
        this.nanoTime = nanoTime;
        this.logIns = LogIns.of(scene);
        this.underWay = scene.stores().underWay(scene.sale());
        this.hand = new Hand(plan, this, random, nanoTime);
        visit.come();
        hand.begin();
    }

    @Override
    public List<ProcessHandle> processes(Target target) {
        return scene.shop().processes(target.process());
    }

    @Override
    public boolean sees(Point point) {
        return switch (point) {
            case AFTER_RESERVE_BEFORE_PRODUCE -> underWay.isReservedNotProduced();
            case AFTER_PRODUCE_BEFORE_MARK -> underWay.isProducedNotMarked();
            case MID_BATCH_BEFORE_COMMIT -> underWay.isLandingNotCommitted();
            case AFTER_COMMIT_BEFORE_ANSWER -> underWay.isLandedNotFinished();
            case BETWEEN_INTENT_AND_PROVIDER -> underWay.isIntentNotCharged();
            case BETWEEN_CAPTURE_AND_APPLY -> underWay.isCapturedNotApplied();
        };
    }

    /** With the cache go all sessions: everybody logs in again. */
    @Override
    public void struck(Target target) {
        if (target == Target.CACHE_REDIS) {
            visit.sessionsLost();
            loggingIn = loggingIn.thenRunAsync(logIns::again);
        }
    }

    @Override
    public void happened() {
        // The hand goes by the clock.
    }

    @Override
    public void end() {
        hand.close();
        visit.leave();
        overNanos = nanoTime.getAsLong();
        underWay.close();
        try {
            loggingIn.join();
        } catch (CompletionException failed) {
            throw new CannotRun(
                    "Nobody could log in again: %s".formatted(failed.getCause().getMessage()), failed);
        }
    }

    @Override
    public void quiet() {
        quietNanos = nanoTime.getAsLong();
    }

    @Override
    public Duration longestFreeze() {
        return Hand.LONGEST_FREEZE;
    }

    @Override
    public List<Deed> story() {
        return hand.struck().stream()
                .map(struck -> new Deed(struck.dealt(), struck.sentence()))
                .toList();
    }

    /** Before its last client has its answer, a part cannot be quiet. */
    ChaosPart report() {
        long since = Math.max(hand.lastNanos(), overNanos);
        return ChaosPart.of(part, hand.struck(), Duration.ofNanos(quietNanos - since));
    }
}
