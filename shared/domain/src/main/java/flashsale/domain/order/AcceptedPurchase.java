package flashsale.domain.order;

import flashsale.domain.sale.ReservationKey;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.StockRelease;
import flashsale.domain.user.UserId;
import java.time.Instant;

/**
 * A purchase the gate has admitted, on its way to become an order.
 *
 * @param epoch of the gate that admitted it
 * @param attemptedAt by the purchase function's clock; tells how long landing took, decides nothing
 * @param trace W3C {@code traceparent} of the step that made it, or took it further; empty where there is none
 */
public record AcceptedPurchase(
        OrderId order, SaleId sale, UserId buyer, int quantity, int epoch, Instant attemptedAt, String trace) {
    private static final String NO_TRACE = "";

    public AcceptedPurchase(OrderId order, SaleId sale, UserId buyer, int quantity, int epoch, Instant attemptedAt) {
        this(order, sale, buyer, quantity, epoch, attemptedAt, NO_TRACE);
    }

    public AcceptedPurchase {
        if (quantity < 1) {
            throw new IllegalArgumentException("A purchase has at least one unit, got " + quantity);
        }
    }

    public AcceptedPurchase in(String anotherTrace) {
        return new AcceptedPurchase(order, sale, buyer, quantity, epoch, attemptedAt, anotherTrace);
    }

    public ReservationKey reservation() {
        return new ReservationKey(sale, buyer, order);
    }

    /** What gives its units back, in the epoch in which they were taken. */
    public StockRelease release() {
        return new StockRelease(reservation(), epoch);
    }
}
