package flashsale.proof.model.purchase;

import flashsale.proof.model.Steps;
import flashsale.proof.model.purchase.Setting.Durability;

/** What befalls the stores: late records, a Redis that fails over to what its replica has heard of, or that is lost. */
final class Accidents implements Actor {
    @Override
    public void steps(SaleState from, Steps<SaleState> steps) {
        for (int order = 0; order < from.setting.orders(); order++) {
            for (int epoch = 1; epoch <= Setting.MOST_EPOCH; epoch++) {
                if (from.topic.isOnTheWay(order, epoch)) {
                    endJourney(from, order, epoch, steps);
                }
            }
        }
        if (from.hasReplica()) {
            replicate(from, steps);
        }
        if (from.setting.durability() == Durability.DURABLE_UNTIL_LOST && !from.failedOver) {
            var lost = from.copy();
            lost.gate.lose();
            lost.failedOver = true;
            steps.may(lost, "Redis: loses everything");
        }
    }

    private static void endJourney(SaleState from, int order, int epoch, Steps<SaleState> steps) {
        var late = from.copy();
        late.topic.arrive(order, epoch);
        steps.must(late, "the record of order%d arrives late", order);

        var lost = from.copy();
        lost.topic.lose(order, epoch);
        steps.may(lost, "the record of order%d is lost on its way", order);
    }

    /** The replica hears all of what it has not heard yet; a lag is a moment at which it has not. */
    private static void replicate(SaleState from, Steps<SaleState> steps) {
        var copied = from.copy();
        copied.replica = from.gate.copy();
        steps.must(copied, "Redis: the replica has heard of everything");

        var failed = from.copy();
        failed.gate = from.replica.copy();
        failed.replica = failed.gate;
        failed.failedOver = true;
        steps.may(failed, "Redis: fails over to its replica");
    }
}
