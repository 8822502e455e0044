package flashsale.catalog;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.LandingProgress;
import flashsale.domain.order.PurchaseLog;
import flashsale.domain.sale.PurchaseOutbox;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.StockGate;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/**
 * Waits until every purchase that a closed gate had admitted is an order. What is in the outbox is delivered, once more
 * where its function has done so already. What is in no outbox, because the gate has lost its data, may still be in
 * the hands of a function that had admitted it before; such a function gets the time it has at most. Then landing has
 * to reach the end of the log.
 */
final class DrainGate {
    /** The delivery time-out of a purchase's producer, 2 s, and a second in which its function ends. */
    static final Duration LAST_DELIVERY = Duration.ofSeconds(3);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** With them, a rebuild answers within the 30 s that the gateway waits; whoever is told to, comes again. */
    private static final int LOOKS = 20;

    /** Entries of the outbox read at once, and records sent at once. */
    private static final int PAGE = 2_000;

    private static final int BATCH = 500;

    private final PurchaseOutbox outbox;
    private final PurchaseLog log;
    private final StockGate gate;
    private final LandingProgress landing;
    private final Pause pause;

    DrainGate(PurchaseOutbox outbox, PurchaseLog log, StockGate gate, LandingProgress landing, Pause pause) {
        this.outbox = outbox;
        this.log = log;
        this.gate = gate;
        this.landing = landing;
        this.pause = pause;
    }

    /** @return false where it would take longer; the gate has to stay closed */
    boolean drain(SaleId sale) {
        if (!outboxIsDelivered(sale)) {
            return false;
        }
        pause.of(LAST_DELIVERY);
        var end = landing.mark();
        for (int look = 0; look < LOOKS; look++) {
            if (end.isLanded()) {
                return true;
            }
            pause.of(BETWEEN_LOOKS);
        }
        return false;
    }

    /** Nobody adds to the outbox of a closed gate. */
    private boolean outboxIsDelivered(SaleId sale) {
        var delivered = new HashSet<AcceptedPurchase>();
        while (true) {
            var page = outbox.waiting(sale, Duration.ZERO, PAGE);
            var fresh = page.stream().filter(one -> !delivered.contains(one)).toList();
            if (fresh.isEmpty()) {
                // What stays although it was delivered belongs to no reservation; opening the gate drops it.
                return page.size() < PAGE;
            }
            if (!deliver(fresh)) {
                return false;
            }
            delivered.addAll(fresh);
        }
    }

    /** @return false where Kafka did not acknowledge all of them */
    private boolean deliver(List<AcceptedPurchase> purchases) {
        for (int start = 0; start < purchases.size(); start += BATCH) {
            var batch = purchases.subList(start, Math.min(start + BATCH, purchases.size()));
            var acknowledged = log.append(batch);
            gate.markQueued(
                    acknowledged.stream().map(AcceptedPurchase::reservation).toList());
            if (acknowledged.size() < batch.size()) {
                return false;
            }
        }
        return true;
    }
}
