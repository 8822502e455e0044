package flashsale.domain.sale;

import java.util.ArrayList;

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
        var due = releases.due(limit);
        var done = new ArrayList<StockRelease>();
        try {
            for (var release : due) {
                // Whatever the gate answers, it has nothing more to do for this order.
                gate.release(release);
                done.add(release);
            }
        } finally {
            releases.done(done);
        }
        return due.size();
    }
}
