package flashsale.proof.model.purchase;

import flashsale.proof.model.Steps;

/** {@code SweepOutbox}: reads an entry, delivers it, and takes it out of the outbox when Kafka has acknowledged. */
final class Sweeper implements Actor {
    @Override
    public void steps(SaleState from, Steps<SaleState> steps) {
        if (!from.setting.has(Protection.SWEEPER)) {
            return;
        }
        if (from.sweeper.isEmpty()) {
            read(from, steps);
            return;
        }
        int order = from.sweeper.order();
        if (from.sweeper.isDone()) {
            var next = from.copy();
            next.gate.queued(order);
            next.sweeper.drop();
            steps.must(next, "sweeper: queued.lua takes order%d out of the outbox", order);
        } else {
            new Sending(order, from.sweeper.epoch(), order)
                    .steps(
                            "sweeper delivers order%d",
                            from, steps, next -> next.sweeper.done(), next -> next.sweeper.drop());
        }
        var dead = from.copy();
        dead.sweeper.drop();
        steps.may(dead, "sweeper: dies");
    }

    private static void read(SaleState from, Steps<SaleState> steps) {
        for (int order = 0; order < from.gate.outbox.length; order++) {
            boolean waits = from.waits() && from.setting.has(Protection.SWEEPER_WAITS);
            boolean safe = !waits || from.replica.outbox[order] != 0 || from.replica.known[order] == Gate.Known.QUEUED;
            if (from.gate.outbox[order] != 0 && safe) {
                var next = from.copy();
                next.sweeper.take(order, from.gate.outbox[order]);
                steps.must(next, "sweeper: finds order%d in the outbox", order);
            }
        }
    }
}
