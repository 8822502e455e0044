package flashsale.telemetry;

import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.StockRelease;
import flashsale.domain.sale.StockReleases;
import java.util.List;
import java.util.Set;

/** Counts orders whose units are back at the gate, whoever brought them. */
public final class CountedReleases implements StockReleases {
    private final StockReleases releases;
    private final Journal journal;

    public CountedReleases(StockReleases releases, Journal journal) {
        this.releases = releases;
        this.journal = journal;
    }

    @Override
    public List<StockRelease> due(int limit, Set<SaleId> without) {
        return releases.due(limit, without);
    }

    @Override
    public void done(List<StockRelease> brought) {
        releases.done(brought);
        journal.count(Metric.ORDER_RELEASED, brought.size());
    }
}
