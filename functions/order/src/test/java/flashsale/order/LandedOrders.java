package flashsale.order;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.product.Addition;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.user.UserId;
import flashsale.persistence.JdbcLanding;
import flashsale.persistence.PanacheProducts;
import flashsale.persistence.PanacheSales;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import flashsale.testing.TestBackends;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Orders as the pipeline lands them. */
final class LandedOrders {
    static final SaleId UNKNOWN_SALE = new SaleId(999_999);

    private LandedOrders() {}

    static SaleId openSale() {
        var product = ((Addition.Added) new PanacheProducts().add(Samples.product())).product();
        var sales = new PanacheSales();
        var sale = sales.add(Samples.rules(product.id(), 10, 5), ManualClock.NOON);
        sales.move(sale.id(), Set.of(SaleStatus.DRAFT), SaleStatus.LOADING);
        sales.move(sale.id(), Set.of(SaleStatus.LOADING), SaleStatus.PUBLISHED);
        return sale.id();
    }

    /** @return the order's id as it travels */
    static String land(SaleId sale, UserId buyer, int quantity) {
        return land(Samples.purchase(sale, buyer, quantity));
    }

    static String land(AcceptedPurchase purchase) {
        new JdbcLanding(TestBackends.mysql(), InstantSource.system()).land(List.of(purchase));
        return purchase.order().toString();
    }
}
