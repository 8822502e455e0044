package flashsale.upkeep;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.sale.ReleaseStock;
import org.jboss.logging.Logger;

/** One pass over everything a crash may have left behind. A store that is away does not keep the other chores waiting. */
final class Upkeep {
    private static final Logger LOG = Logger.getLogger(Upkeep.class);

    /** Releases of one pass; more are met by the next one. */
    private static final int LARGEST_PASS = 500;

    private final SweepOutbox sweepOutbox;
    private final ReleaseStock releaseStock;
    private final ReconcileSales reconcileSales;

    Upkeep(SweepOutbox sweepOutbox, ReleaseStock releaseStock, ReconcileSales reconcileSales) {
        this.sweepOutbox = sweepOutbox;
        this.releaseStock = releaseStock;
        this.reconcileSales = reconcileSales;
    }

    /** What one pass did. */
    record Done(int delivered, int released) {
        Done plus(Done other) {
            return new Done(delivered + other.delivered, released + other.released);
        }
    }

    Done run() {
        var done = new Done(
                chore("sweep the outbox", sweepOutbox::run),
                chore("release stock", () -> releaseStock.run(LARGEST_PASS)));
        chore("reconcile sales", () -> reconcileSales.run().repairs());
        return done;
    }

    private static int chore(String name, Chore chore) {
        try {
            int done = chore.run();
            if (done > 0) {
                LOG.infof("%s: %d", name, done);
            }
            return done;
        } catch (StoreUnavailable later) {
            LOG.warnf("%s: left for the next pass, %s", name, later.getMessage());
            return 0;
        }
    }

    private interface Chore {
        int run();
    }
}
