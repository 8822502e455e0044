package flashsale.domain.sale;

import flashsale.domain.product.ProductId;
import flashsale.domain.sale.StockAdjustment.Wish;
import java.util.List;
import java.util.Optional;

/**
 * The ledger of stock adjustments, and the books it changes. Invariant: what the books of a pool call its total is never
 * less than what its gate hands out, so units are added here first and taken at the gate first.
 */
public interface StockAdjustments {
    /**
     * Writes down that it has been asked for, once, and opens the product's pool where there is none. Units that come
     * are in the total from now on, in the same transaction.
     */
    Begin begin(Wish wish);

    sealed interface Begin {
        /** Now or earlier, and in whatever state it is. */
        record Begun(StockAdjustment adjustment) implements Begin {}

        record UnknownProduct() implements Begin {}

        /** Nothing has ever come of this product, so nothing can go. */
        record NothingThere() implements Begin {}

        /** @param total units, to which so many cannot be added */
        record TooMany(int total) implements Begin {}

        /** The same key with another delta or reason. */
        record KeyReused() implements Begin {}
    }

    /**
     * Writes down what the gate has said, once. Units that went leave the total in the same transaction.
     *
     * @param epoch of the gate that has said so
     * @return the adjustment as it is now; empty where units went in an epoch that is over: the rebuild has put them
     *     back, and they have to be taken again
     */
    Optional<StockAdjustment> settle(StockAdjustment adjustment, int epoch, Verdict verdict);

    sealed interface Verdict {
        record Done() implements Verdict {}

        /** @param free units there were */
        record Refused(int free) implements Verdict {}
    }

    /** Oldest first. */
    List<StockAdjustment> pending(int limit);

    /**
     * One page of a product's, newest first.
     *
     * @param before the number that ended the page before, {@link Long#MAX_VALUE} for the first page
     */
    List<StockAdjustment> page(ProductId product, long before, int limit);
}
