package flashsale.testing;

import flashsale.domain.order.Shelf;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.Products;
import flashsale.domain.sale.Sale;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The catalogue in memory beside its standing pools. */
public final class InMemoryShelf implements Shelf {
    private final Products products;
    private final InMemorySales sales;

    public InMemoryShelf(Products products, InMemorySales sales) {
        this.products = products;
        this.sales = sales;
    }

    @Override
    public Map<ProductId, Offer> look(Collection<ProductId> wanted) {
        var offers = new HashMap<ProductId, Offer>();
        for (var product : wanted) {
            var pool = sales.standing(product).map(Sale::terms);
            products.find(product)
                    .filter(Product::isShown)
                    .ifPresent(found -> offers.put(product, new Offer(found.price(), pool)));
        }
        return offers;
    }
}
