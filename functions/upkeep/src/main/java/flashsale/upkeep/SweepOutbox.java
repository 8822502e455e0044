package flashsale.upkeep;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.PurchaseLog;
import flashsale.domain.sale.LoadedSales;
import flashsale.domain.sale.PurchaseOutbox;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.StockGate;
import java.time.Duration;

/**
 * Delivers purchases whose function died, or whose acknowledgement never came. Delivering twice is normal and harmless:
 * the order id is a primary key.
 */
final class SweepOutbox {
    /** Younger entries belong to a function that is still at work, or will be handed over with its next request. */
    private static final Duration ABANDONED = Duration.ofSeconds(5);

    /** Entries of one sale in one pass; a longer queue is met by the next pass. */
    private static final int LARGEST_PASS = 500;

    private final LoadedSales sales;
    private final PurchaseOutbox outbox;
    private final PurchaseLog log;
    private final StockGate gate;

    SweepOutbox(LoadedSales sales, PurchaseOutbox outbox, PurchaseLog log, StockGate gate) {
        this.sales = sales;
        this.outbox = outbox;
        this.log = log;
        this.gate = gate;
    }

    /** @return how many purchases were delivered */
    int run() {
        int delivered = 0;
        for (var sale : sales.all()) {
            delivered += run(sale);
        }
        return delivered;
    }

    private int run(SaleId sale) {
        var abandoned = outbox.waiting(sale, ABANDONED, LARGEST_PASS);
        if (abandoned.isEmpty()) {
            return 0;
        }
        var acknowledged = log.append(abandoned);
        if (!acknowledged.isEmpty()) {
            gate.markQueued(
                    acknowledged.stream().map(AcceptedPurchase::reservation).toList());
        }
        return acknowledged.size();
    }
}
