package flashsale.orderevents;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.DeadLetter;
import flashsale.domain.order.DeadLetters;
import flashsale.domain.order.Landing;
import flashsale.domain.sale.ReleaseStock;
import flashsale.messaging.Delivery;
import flashsale.messaging.PurchaseRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Lands a batch of purchases. A record nobody can read goes to the dead letters and is done with: no retry would read
 * it. A store that does not answer is thrown: the same batch will land later, and landing again changes nothing.
 */
final class LandPurchases {
    private static final Logger LOG = Logger.getLogger(LandPurchases.class);

    /** Releases brought along with one batch; upkeep brings what is left. */
    private static final int RELEASES = 500;

    private final Landing landing;
    private final DeadLetters deadLetters;
    private final ReleaseStock releaseStock;

    LandPurchases(Landing landing, DeadLetters deadLetters, ReleaseStock releaseStock) {
        this.landing = landing;
        this.deadLetters = deadLetters;
        this.releaseStock = releaseStock;
    }

    /** @param failures the first record of each partition that has to be delivered again */
    record Landed(Collection<Delivery> failures) {}

    Landed land(List<Delivery> deliveries) {
        var purchases = new ArrayList<AcceptedPurchase>();
        var failures = new LinkedHashMap<String, Delivery>();
        for (var delivery : deliveries) {
            if (failures.containsKey(delivery.source())) {
                continue; // comes again, after the one that failed
            }
            switch (PurchaseRecord.decode(delivery.value(), delivery.trace())) {
                case PurchaseRecord.Decoded.Readable(var purchase) -> purchases.add(purchase);
                case PurchaseRecord.Decoded.Unreadable(var reason) -> {
                    if (!buried(delivery, reason)) {
                        failures.put(delivery.source(), delivery);
                    }
                }
            }
        }
        landAll(purchases);
        return new Landed(failures.values());
    }

    private void landAll(List<AcceptedPurchase> batch) {
        var outcomes = landing.land(batch).values();
        long rejected = outcomes.stream()
                .filter(outcome -> outcome == Landing.Outcome.REJECTED)
                .count();
        if (rejected > 0) {
            LOG.warnf("%d of %d purchases were rejected", rejected, batch.size());
            giveBack();
        }
    }

    private boolean buried(Delivery delivery, String reason) {
        try {
            deadLetters.keep(new DeadLetter(
                    delivery.topic(), delivery.partition(), delivery.offset(), reason, delivery.value()));
            LOG.errorf("Dead letter %s@%d: %s", delivery.source(), delivery.offset(), reason);
            return true;
        } catch (StoreUnavailable later) {
            LOG.warnf("Dead letter %s@%d has to wait: %s", delivery.source(), delivery.offset(), later.getMessage());
            return false;
        }
    }

    private void giveBack() {
        try {
            releaseStock.run(RELEASES);
        } catch (StoreUnavailable later) {
            LOG.warnf("Units go back at the next upkeep: %s", later.getMessage());
        }
    }
}
