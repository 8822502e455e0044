package flashsale.proof.model.purchase;

import flashsale.proof.model.Steps;
import flashsale.proof.model.purchase.Books.Row;

/** {@code CancelOrder}, and whatever else ends a pending order: to the gate it is the same. */
final class Canceller implements Actor {
    @Override
    public void steps(SaleState from, Steps<SaleState> steps) {
        if (!from.canceller.isEmpty()) {
            end(from, steps);
            return;
        }
        for (int order = 0; order < from.setting.orders() && from.cancelsLeft > 0; order++) {
            if (from.books.rows[order] == Row.PENDING) {
                var next = from.copy();
                next.cancelsLeft--;
                next.canceller.take(order, from.books.epoch);
                if (from.setting.has(Protection.EPOCH_LOCKED_BY_ENDS)) {
                    end(next);
                }
                steps.may(next, "buyer: cancels order%d", order);
            }
        }
    }

    private static void end(SaleState from, Steps<SaleState> steps) {
        var next = from.copy();
        end(next);
        steps.must(next, "order function: commits the end of order%d", from.canceller.order());
    }

    private static void end(SaleState next) {
        next.books.cancel(next.canceller.order(), next.canceller.epoch());
        next.canceller.drop();
    }
}
