package flashsale.proof.model.lines;

import static flashsale.proof.model.lines.Actor.with;

import flashsale.proof.model.Steps;
import flashsale.proof.model.lines.Books.Row;
import flashsale.proof.model.lines.Pool.Known;

/** Everybody behind the order function: sweeper, consumer, relay, and the buyer who cancels. */
final class Upkeep implements Actor {
    @Override
    public void steps(LineState from, Steps<LineState> steps) {
        for (int order = 0; order < Setting.ORDERS; order++) {
            for (int pool = 0; pool < Setting.POOLS; pool++) {
                sweep(from, order, pool, steps);
                land(from, order, pool, steps);
                release(from, order, pool, steps);
            }
            cancel(from, order, steps);
        }
        if (from.relayed != 0) {
            steps.must(with(from, Upkeep::forget), "relay: forgets the release");
            steps.may(with(from, next -> next.relayed = 0), "relay: dies");
        }
    }

    /** Whoever sweeps may do it long after it has looked; for the consumer that is a record that waits. */
    private static void sweep(LineState from, int order, int pool, Steps<LineState> steps) {
        if (from.pools[pool].known[order] != Known.RESERVED || !from.setting.has(Safeguard.SWEEPER)) {
            return;
        }
        var dying = with(from, next -> next.delivered[order] |= 1 << pool);
        steps.may(dying, "sweeper: delivers a line of order%d, and dies", order);
        steps.must(with(dying, next -> next.pools[pool].queued(order)), "sweeper: delivers a line of order%d", order);
    }

    private static void land(LineState from, int order, int pool, Steps<LineState> steps) {
        if (Setting.holds(from.delivered[order], pool)) {
            var dying = with(from, next -> next.books.land(order, pool));
            steps.may(dying, "consumer: lands a line of order%d, to be delivered again", order);
            steps.must(
                    with(dying, next -> next.delivered[order] &= ~(1 << pool)),
                    "consumer: lands a line of order%d",
                    order);
        }
    }

    private static void release(LineState from, int order, int pool, Steps<LineState> steps) {
        if (Setting.holds(from.books.releases[order], pool) && from.relayed == 0) {
            steps.must(
                    with(from, next -> {
                        next.pools[pool].release(order);
                        next.relayed = 1 + order * Setting.POOLS + pool;
                    }),
                    "relay: gives a line of order%d back",
                    order);
        }
    }

    private static void forget(LineState next) {
        int order = (next.relayed - 1) / Setting.POOLS;
        int pool = (next.relayed - 1) % Setting.POOLS;
        next.books.releases[order] &= ~(1 << pool);
        next.relayed = 0;
    }

    private static void cancel(LineState from, int order, Steps<LineState> steps) {
        if (from.cancelsLeft > 0 && from.books.rows[order] == Row.PENDING) {
            steps.may(
                    with(from, next -> {
                        next.cancelsLeft--;
                        next.books.cancel(order);
                    }),
                    "buyer: cancels order%d",
                    order);
        }
    }
}
