package flashsale.seckill;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.PurchaseLog;
import flashsale.domain.sale.ReservationKey;
import flashsale.domain.sale.StockGate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/**
 * How does a purchase reach Kafka and leave the gate's outbox, without costing more than the purchase itself?
 *
 * <p>Alone, it is handed over and taken out of the outbox at once. In a rush, purchases wait for the next request of
 * this process that comes a moment later, and go together; they are taken out of the outbox beside the step that takes
 * the next units, so that both are made durable by one write to the disk. Everything is awaited before the answer.
 *
 * <p>What is left behind, because no further request came or the process ended, is in the outbox all the same: the
 * sweeper delivers it, perhaps for the second time, which is harmless. For one thread, as a function has one.
 */
final class HandOver {
    private static final Logger LOG = Logger.getLogger(HandOver.class);

    /** A slot of Redis runs one script at a time; a longer one would keep the crowd waiting. */
    private static final int LARGEST = 64;

    /** After so many moments without a hand-over nobody knows whether there will be a next request. */
    private static final int RUSH_MOMENTS = 8;

    private final PurchaseLog log;
    private final StockGate gate;
    private final InstantSource clock;
    private final Executor beside;
    private final Duration moment;

    private final List<AcceptedPurchase> waiting = new ArrayList<>();
    private List<ReservationKey> acknowledged = List.of();
    private CompletableFuture<Void> leaving = CompletableFuture.completedFuture(null);
    private Instant last = Instant.EPOCH;

    /**
     * @param beside runs what goes on at the same time as the next purchase
     * @param moment the least time between two hand-overs of this process
     */
    HandOver(PurchaseLog log, StockGate gate, InstantSource clock, Executor beside, Duration moment) {
        this.log = log;
        this.gate = gate;
        this.clock = clock;
        this.beside = beside;
        this.moment = moment;
    }

    /** To be called before a purchase is decided. */
    void begin() {
        if (acknowledged.isEmpty()) {
            return;
        }
        var orders = acknowledged;
        acknowledged = List.of();
        leaving = CompletableFuture.runAsync(() -> leaveOutbox(orders), beside);
    }

    void add(AcceptedPurchase purchase) {
        waiting.add(purchase);
    }

    /** To be called before the answer. Never fails: whatever does not work out now is in the outbox. */
    void end() {
        leaving.join();
        if (waiting.isEmpty()) {
            return;
        }
        var now = clock.instant();
        if (waiting.size() < LARGEST && now.isBefore(last.plus(moment))) {
            return;
        }
        var purchases = List.copyOf(waiting);
        waiting.clear();
        acknowledged = log.append(purchases).stream()
                .map(AcceptedPurchase::reservation)
                .toList();
        boolean rush = now.isBefore(last.plus(moment.multipliedBy(RUSH_MOMENTS)));
        last = now;
        if (!rush) {
            begin();
            leaving.join();
        }
    }

    private void leaveOutbox(List<ReservationKey> orders) {
        try {
            gate.markQueued(orders);
        } catch (StoreUnavailable unknown) {
            // The sweeper finds them and delivers them twice, which is harmless.
            LOG.warnf("%d purchases may still be in the outbox: %s", orders.size(), unknown.getMessage());
        }
    }
}
