package flashsale.proof.model.purchase;

import flashsale.proof.model.Steps;
import flashsale.proof.model.purchase.Gate.Known;

/** {@code ReleaseStock}: brings a committed release to the gate, and forgets it when the gate has done with it. */
final class Relay implements Actor {
    @Override
    public void steps(SaleState from, Steps<SaleState> steps) {
        if (from.relay.isEmpty()) {
            release(from, steps);
            return;
        }
        int order = from.relay.order();
        boolean waits = from.waits() && from.setting.has(Protection.RELEASE_WAITS);
        if (!waits || from.replica.known[order] == Known.RELEASED) {
            var next = from.copy();
            next.books.released(order, from.relay.epoch());
            next.relay.drop();
            steps.must(next, "relay: forgets the release of order%d", order);
        }
        var gone = from.copy();
        gone.relay.drop();
        if (waits) {
            steps.must(gone, "relay: WAIT times out, to be brought again");
        } else {
            steps.may(gone, "relay: dies");
        }
    }

    private static void release(SaleState from, Steps<SaleState> steps) {
        for (int order = 0; order < from.books.releases.length; order++) {
            int epoch = from.books.releases[order];
            if (epoch == 0) {
                continue;
            }
            var next = from.copy();
            if (next.gate.release(order, epoch)) {
                next.relay.take(order, epoch);
                steps.must(next, "relay: release.lua for order%d", order);
            }
        }
    }
}
