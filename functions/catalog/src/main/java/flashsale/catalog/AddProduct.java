package flashsale.catalog;

import flashsale.domain.product.Addition;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.ProductContent;
import flashsale.domain.product.Products;
import flashsale.domain.product.Sku;
import java.time.InstantSource;
import java.util.List;

final class AddProduct {
    private final Products products;
    private final AnnounceChanges announceChanges;
    private final InstantSource clock;

    AddProduct(Products products, AnnounceChanges announceChanges, InstantSource clock) {
        this.products = products;
        this.announceChanges = announceChanges;
        this.clock = clock;
    }

    Addition add(Sku sku, ProductContent content) {
        var addition = products.add(new NewProduct(sku, content, clock.instant()));
        if (addition instanceof Addition.Added(var product)) {
            // Somebody may have asked for its id before, and been told that there is no such product.
            announceChanges.of(List.of(product));
        }
        return addition;
    }
}
