package flashsale.orderevents;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Landing;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.StockRelease;
import flashsale.domain.sale.StockReleases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lands everything, or rejects everything. */
final class LandingTables implements Landing, StockReleases {
    final List<AcceptedPurchase> landed = new ArrayList<>();
    final List<StockRelease> due = new ArrayList<>();
    boolean rejecting;

    @Override
    public Map<OrderId, Outcome> land(List<AcceptedPurchase> batch) {
        var outcomes = new HashMap<OrderId, Outcome>();
        for (var purchase : batch) {
            landed.add(purchase);
            outcomes.put(purchase.order(), rejecting ? Outcome.REJECTED : Outcome.CREATED);
            if (rejecting) {
                due.add(new StockRelease(purchase.reservation(), purchase.epoch()));
            }
        }
        return outcomes;
    }

    @Override
    public List<StockRelease> due(int limit, Set<SaleId> without) {
        return due.stream().limit(limit).toList();
    }

    @Override
    public void done(List<StockRelease> releases) {
        due.removeAll(releases);
    }
}
