package flashsale.catalog;

import flashsale.domain.product.Products;
import flashsale.domain.sale.SaleRules;
import flashsale.domain.sale.Sales;
import java.time.InstantSource;

final class DraftSale {
    private final Products products;
    private final Sales sales;
    private final InstantSource clock;

    DraftSale(Products products, Sales sales, InstantSource clock) {
        this.products = products;
        this.sales = sales;
        this.clock = clock;
    }

    DraftedSale draft(SaleRules rules) {
        if (products.find(rules.product()).isEmpty()) {
            return new DraftedSale.UnknownProduct(rules.product());
        }
        return new DraftedSale.Drafted(sales.add(rules, clock.instant()));
    }
}
