package flashsale.domain.sale;

import flashsale.domain.order.AcceptedPurchase;
import java.time.Duration;
import java.util.List;

/** Purchases that the gate has admitted and whose hand-over to Kafka nobody has confirmed yet. */
public interface PurchaseOutbox {
    /** Oldest first; only those that have waited at least this long, by the gate's own clock. */
    List<AcceptedPurchase> waiting(SaleId sale, Duration atLeast, int limit);
}
