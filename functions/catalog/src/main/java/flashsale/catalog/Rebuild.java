package flashsale.catalog;

import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleStatus;

/** The answer to rebuilding the gate of one sale. */
sealed interface Rebuild {
    /**
     * The gate is open again, as far as the sale's status lets it.
     *
     * @param free units that can be bought
     * @param orders which the gate knows again, ended ones among them
     */
    record Rebuilt(Sale sale, int free, int orders) implements Rebuild {}

    record UnknownSale() implements Rebuild {}

    /** Its stock was never loaded: that is for its publication to do. */
    record NotAllowed(SaleStatus status) implements Rebuild {}

    /** The gate is closed, but not everything it had promised has become an order in time. Rebuilding again goes on. */
    record NotDrained() implements Rebuild {}

    /** Somebody else rebuilds it too, or the gate has lost its data once more. Rebuilding again starts from there. */
    record Overtaken() implements Rebuild {}
}
