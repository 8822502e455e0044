package flashsale.catalog;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.LandingProgress;
import flashsale.domain.order.PurchaseLog;
import flashsale.domain.sale.PurchaseOutbox;
import flashsale.domain.sale.SaleId;
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

    /** More than functions leave behind in five seconds, after which the sweeper takes it away. */
    private static final int LARGEST_OUTBOX = 100_000;

    private static final int BATCH = 500;

    private final PurchaseOutbox outbox;
    private final PurchaseLog log;
    private final LandingProgress landing;
    private final Pause pause;

    DrainGate(PurchaseOutbox outbox, PurchaseLog log, LandingProgress landing, Pause pause) {
        this.outbox = outbox;
        this.log = log;
        this.landing = landing;
        this.pause = pause;
    }

    /** @return false where it would take longer; the gate has to stay closed */
    boolean drain(SaleId sale) {
        if (!delivered(outbox.waiting(sale, Duration.ZERO, LARGEST_OUTBOX))) {
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

    /** Entries stay where they are: opening the gate drops them all, and until then they may be delivered again. */
    private boolean delivered(List<AcceptedPurchase> left) {
        if (left.size() == LARGEST_OUTBOX) {
            return false;
        }
        var acknowledged = new HashSet<AcceptedPurchase>();
        for (int start = 0; start < left.size(); start += BATCH) {
            acknowledged.addAll(log.append(left.subList(start, Math.min(start + BATCH, left.size()))));
        }
        return acknowledged.containsAll(left);
    }
}
