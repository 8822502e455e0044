package flashsale.domain.sale;

import flashsale.domain.product.ProductId;
import flashsale.domain.sale.StockAdjustments.Verdict;
import flashsale.domain.user.UserId;
import java.time.Instant;

/**
 * One entry of the ledger of a product's stock.
 *
 * @param number in the order in which they were asked for
 * @param pool the product's standing pool
 * @param epoch of the pool when the books were changed or, as long as they were not, when it was asked for
 * @param free where it was refused, the units that were free then; otherwise 0
 */
public record StockAdjustment(
        long number, Wish wish, SaleId pool, State state, int epoch, int free, Instant createdAt) {
    public enum State {
        /** One of the two sides may not know of it yet. */
        PENDING,
        DONE,
        /** So many units were not free. Final. */
        REFUSED
    }

    /**
     * What an admin asks for.
     *
     * @param delta units that have come, or, below zero, gone; never zero
     * @param by the admin
     */
    public record Wish(AdjustmentId id, ProductId product, int delta, String reason, UserId by) {
        /** Bounds what a slip of the hand can do; whoever has more comes twice. */
        private static final int LARGEST_DELTA = 1_000_000;

        private static final int LONGEST_REASON = 200;

        public Wish {
            checkDelta(delta);
            checkReason(reason);
        }

        /** @throws IllegalArgumentException for what is no change of a stock */
        public static int checkDelta(int delta) {
            if (delta == 0 || Math.abs((long) delta) > LARGEST_DELTA) {
                throw new IllegalArgumentException(
                        "must be %d to %d and not 0".formatted(-LARGEST_DELTA, LARGEST_DELTA));
            }
            return delta;
        }

        /** @throws IllegalArgumentException for what says nothing, or too much */
        public static String checkReason(String reason) {
            if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                throw new IllegalArgumentException("must have 1 to %d characters".formatted(LONGEST_REASON));
            }
            return reason;
        }
    }

    public boolean adds() {
        return wish.delta() > 0;
    }

    /** The same adjustment after the gate has spoken in that epoch. */
    public StockAdjustment ended(Verdict verdict, int inEpoch) {
        return switch (verdict) {
            case Verdict.Done _ -> new StockAdjustment(number, wish, pool, State.DONE, inEpoch, 0, createdAt);
            case Verdict.Refused(var units) ->
                new StockAdjustment(number, wish, pool, State.REFUSED, inEpoch, units, createdAt);
        };
    }
}
