package flashsale.proof.model.purchase;

import flashsale.proof.model.Steps;
import java.util.Arrays;

/** {@code RebuildSale} and {@code DrainGate}. A call may break off after each step; the next one begins again. */
final class Rebuild implements Actor {
    enum At {
        IDLE,
        FENCED,
        /** What was promised before the fence is landed; a record that is late may still arrive. */
        DRAINED,
        /** The database is in the next epoch, and this call knows its orders. */
        TURNED,
        OPENED
    }

    @Override
    public void steps(SaleState from, Steps<SaleState> steps) {
        switch (from.rebuild) {
            case IDLE -> fence(from, steps);
            case FENCED -> drain(from, steps);
            case DRAINED -> turn(from, steps);
            case TURNED -> open(from, steps);
            case OPENED -> {}
        }
        boolean another = from.rebuildsLeft > 0;
        if (another && from.rebuild != At.IDLE && from.rebuild != At.OPENED) {
            var dead = from.copy();
            forget(dead, At.IDLE);
            steps.may(dead, "rebuild: breaks off");
        }
    }

    private static void fence(SaleState from, Steps<SaleState> steps) {
        if (from.rebuildsLeft == 0) {
            return;
        }
        var next = from.copy();
        next.rebuildsLeft--;
        next.gate.fence(from.books.epoch + 1);
        next.rebuild = At.FENCED;
        boolean needed = from.failedOver || from.gate.closedFor != 0;
        if (needed) {
            steps.must(next, "rebuild: fence.lua closes the gate");
        } else if (!from.mayLose()) {
            steps.may(next, "rebuild: fence.lua closes the gate");
        }
    }

    private static void drain(SaleState from, Steps<SaleState> steps) {
        boolean delivered = true;
        for (int order = 0; order < from.gate.outbox.length; order++) {
            if (from.gate.outbox[order] != 0) {
                delivered = false;
                int one = order;
                new Sending(order, from.gate.outbox[order], order)
                        .steps("rebuild delivers order%d", from, steps, next -> next.gate.queued(one), _ -> {});
            }
        }
        if (delivered && from.topic.isRead() || !from.setting.has(Protection.DRAIN)) {
            var next = from.copy();
            next.rebuild = At.DRAINED;
            steps.must(next, "rebuild: takes everything for landed");
        }
    }

    private static void turn(SaleState from, Steps<SaleState> steps) {
        var next = from.copy();
        var orders = next.books.turnEpoch();
        System.arraycopy(orders, 0, next.snapshot, 0, orders.length);
        next.rebuild = At.TURNED;
        steps.must(next, "rebuild: turns the epoch and reads all orders");
    }

    private static void open(SaleState from, Steps<SaleState> steps) {
        var next = from.copy();
        boolean opened = next.gate.open(from.books.epoch, from.snapshot);
        forget(next, opened ? At.OPENED : At.IDLE);
        steps.must(next, "rebuild: refill.lua, and open.lua opens the gate");
    }

    private static void forget(SaleState state, At at) {
        state.rebuild = at;
        Arrays.fill(state.snapshot, Gate.Known.UNKNOWN);
    }
}
