package flashsale.seckill;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.PurchaseLog;
import flashsale.domain.sale.StockGate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Hands accepted purchases to Kafka and takes them out of the gate's outbox. For one thread, as a function has one.
 *
 * <p>One record a request would cost more than the rest of the purchase. So a purchase goes out at once when the last
 * hand-over is a moment ago, and otherwise with the next request of this process. One that is left behind, because no
 * further request came or the process ended, is in the outbox all the same, and the sweeper delivers it.
 */
final class HandOver {
    private static final Logger LOG = Logger.getLogger(HandOver.class);

    /** A slot of Redis runs one script at a time; a longer one would keep the crowd waiting. */
    private static final int LARGEST = 64;

    private final PurchaseLog log;
    private final StockGate gate;
    private final InstantSource clock;
    private final Duration moment;

    private final List<AcceptedPurchase> waiting = new ArrayList<>();
    private Instant last = Instant.MIN;

    /** @param moment the least time between two hand-overs of this process */
    HandOver(PurchaseLog log, StockGate gate, InstantSource clock, Duration moment) {
        this.log = log;
        this.gate = gate;
        this.clock = clock;
        this.moment = moment;
    }

    void add(AcceptedPurchase purchase) {
        waiting.add(purchase);
    }

    /** Never fails: whatever does not work out now is in the outbox. */
    void runIfDue() {
        if (waiting.isEmpty()) {
            return;
        }
        var now = clock.instant();
        if (waiting.size() < LARGEST && now.isBefore(last.plus(moment))) {
            return;
        }
        var purchases = List.copyOf(waiting);
        waiting.clear();
        last = now;
        leaveOutbox(log.append(purchases));
    }

    private void leaveOutbox(List<AcceptedPurchase> acknowledged) {
        if (acknowledged.isEmpty()) {
            return;
        }
        try {
            gate.markQueued(
                    acknowledged.stream().map(AcceptedPurchase::reservation).toList());
        } catch (StoreUnavailable unknown) {
            // The sweeper finds them and delivers them twice, which is harmless.
            LOG.warnf("%d purchases may still be in the outbox: %s", acknowledged.size(), unknown.getMessage());
        }
    }
}
