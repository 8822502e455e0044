package flashsale.product;

import flashsale.domain.product.Category;
import flashsale.domain.product.Product;
import flashsale.domain.product.Products;
import java.util.List;
import java.util.Optional;

final class ListProducts {
    /** Ids are positive. */
    private static final long BEFORE_THE_FIRST = 0;

    private final Products products;

    ListProducts(Products products) {
        this.products = products;
    }

    /** Active ones, oldest first. */
    List<Product> list(Optional<Category> within, Optional<Long> after, int limit) {
        return products.shown(within, after.orElse(BEFORE_THE_FIRST), limit);
    }
}
