package flashsale.catalog;

import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleStatus;

/** The answer to moving one sale to another status. */
sealed interface SaleMove {
    /** It is there now, by this call or by an earlier one, in the database and at the gate. */
    record Moved(Sale sale) implements SaleMove {}

    record UnknownSale() implements SaleMove {}

    /** From the status it is in, no way leads there. */
    record NotAllowed(SaleStatus status) implements SaleMove {}

    /** The database has moved, the gate has no stock to move; the same call may be repeated. */
    record StockNotLoaded() implements SaleMove {}
}
