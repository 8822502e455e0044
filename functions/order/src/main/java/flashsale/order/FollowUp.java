package flashsale.order;

import flashsale.domain.order.OrderEventLog;
import flashsale.domain.order.OrderEventOutbox;
import flashsale.domain.sale.ReleaseStock;
import org.jboss.logging.Logger;

/**
 * What follows from a commit: units go back to the gate, events go to the log. Done at once, so that nobody waits for
 * the next round of upkeep, and given up at the first difficulty, because upkeep does whatever is left.
 */
final class FollowUp {
    private static final Logger LOG = Logger.getLogger(FollowUp.class);

    /** One request leaves one release; a few more, so that those of others that failed do not stand in its way. */
    private static final int MOST_RELEASES = 10;

    /** Likewise: an order has a handful of events in its whole life. */
    private static final int MOST_EVENTS = 20;

    private final ReleaseStock releaseStock;
    private final OrderEventOutbox outbox;
    private final OrderEventLog log;

    FollowUp(ReleaseStock releaseStock, OrderEventOutbox outbox, OrderEventLog log) {
        this.releaseStock = releaseStock;
        this.outbox = outbox;
        this.log = log;
    }

    /** Never fails: what has been committed is true, whatever becomes of its consequences now. */
    void run() {
        attempt("Units are not given back yet", () -> releaseStock.run(MOST_RELEASES));
        attempt("Events are not told yet", () -> outbox.relay(log, MOST_EVENTS));
    }

    private static void attempt(String complaint, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException later) {
            LOG.warn(complaint, later);
        }
    }
}
