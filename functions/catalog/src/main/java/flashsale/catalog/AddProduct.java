package flashsale.catalog;

import flashsale.domain.money.Money;
import flashsale.domain.product.Addition;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.Products;
import flashsale.domain.product.Sku;
import java.time.InstantSource;

final class AddProduct {
    private final Products products;
    private final InstantSource clock;

    AddProduct(Products products, InstantSource clock) {
        this.products = products;
        this.clock = clock;
    }

    Addition add(Sku sku, ProductText text, Money price) {
        return products.add(new NewProduct(sku, text, price, clock.instant()));
    }
}
