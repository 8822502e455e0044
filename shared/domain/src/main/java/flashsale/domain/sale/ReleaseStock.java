package flashsale.domain.sale;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/**
 * Brings committed releases to the gate. Any number of processes may do so at once: the gate gives the units of an
 * order back once.
 */
public final class ReleaseStock {
    private final StockReleases releases;
    private final StockGate gate;

    public ReleaseStock(StockReleases releases, StockGate gate) {
        this.releases = releases;
        this.gate = gate;
    }

    /** @return how many releases were brought; fewer than the limit means that no more are due */
    public int run(int limit) {
        var closed = new HashSet<SaleId>();
        int brought = 0;
        int before;
        do {
            before = closed.size();
            brought += run(limit - brought, closed);
            // Releases of a gate that was closed now stay; they must not keep those of others waiting behind them.
        } while (closed.size() > before && brought < limit);
        return brought;
    }

    /** @param closed gates that are being rebuilt; those which are met are added */
    private int run(int limit, Set<SaleId> closed) {
        var done = new ArrayList<StockRelease>();
        try {
            for (var release : releases.due(limit, Set.copyOf(closed))) {
                switch (gate.release(release)) {
                    case LATER -> closed.add(release.reservation().sale());
                    // The gate has nothing more to do for this order.
                    case RELEASED, ALREADY_FREE, OTHER_EPOCH -> done.add(release);
                }
            }
        } finally {
            releases.done(done);
        }
        return done.size();
    }
}
