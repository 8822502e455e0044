package flashsale.testing;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Landing;
import flashsale.domain.order.Landing.Outcome;
import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.Orders;
import flashsale.domain.product.Addition;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.Products;
import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.Sales;
import flashsale.domain.sale.StockRelease;
import flashsale.domain.sale.StockReleases;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ports around orders, made by whoever wants them tested, and short words for using them. Orders of other tests may
 * be among what they hold.
 */
public abstract class OrderPorts {
    private static final int MORE_THAN_THERE_ARE = 1_000_000;

    /** To be given to what the methods below return. */
    protected final ManualClock clock = new ManualClock();

    protected abstract Products products();

    protected abstract Sales sales();

    protected abstract Orders orders();

    protected abstract Landing landing();

    protected abstract StockReleases releases();

    final Map<OrderId, Outcome> land(AcceptedPurchase... batch) {
        return landing().land(List.of(batch));
    }

    protected final Order found(AcceptedPurchase purchase) {
        return orders().find(purchase.order(), purchase.buyer()).orElseThrow();
    }

    final List<StockRelease> due(AcceptedPurchase purchase) {
        return releases().due(MORE_THAN_THERE_ARE).stream()
                .filter(release -> release.reservation().equals(purchase.reservation()))
                .toList();
    }

    /** A published sale of a product of its own. */
    final Sale sale(int stock, int perBuyer) {
        var draft = sales().add(Samples.rules(product(), stock, perBuyer), ManualClock.NOON);
        sales().move(draft.id(), Set.of(SaleStatus.DRAFT), SaleStatus.LOADING);
        return sales().move(draft.id(), Set.of(SaleStatus.LOADING), SaleStatus.PUBLISHED)
                .orElseThrow();
    }

    final ProductId product() {
        return switch (products().add(Samples.product())) {
            case Addition.Added(var product) -> product.id();
            case Addition.SkuTaken taken -> throw new AssertionError("Added something new, and got " + taken);
        };
    }
}
