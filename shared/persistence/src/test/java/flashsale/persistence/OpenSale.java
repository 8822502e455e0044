package flashsale.persistence;

import flashsale.domain.product.Addition;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleStatus;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import java.util.Set;

/** A published sale of a product of its own. */
final class OpenSale {
    private OpenSale() {}

    static SaleId of(int stock, int perBuyer) {
        var added = (Addition.Added) new PanacheProducts().add(Samples.product());
        var sales = new PanacheSales();
        var rules = Samples.rules(added.product().id(), stock, perBuyer);
        var sale = sales.add(rules, ManualClock.NOON).id();
        sales.move(sale, Set.of(SaleStatus.DRAFT), SaleStatus.LOADING);
        sales.move(sale, Set.of(SaleStatus.LOADING), SaleStatus.PUBLISHED);
        return sale;
    }
}
