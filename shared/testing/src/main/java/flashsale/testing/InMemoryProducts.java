package flashsale.testing;

import flashsale.domain.product.Addition;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.Products;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public final class InMemoryProducts implements Products {
    private final List<Product> products = new ArrayList<>();

    @Override
    public synchronized Addition add(NewProduct product) {
        if (products.stream().anyMatch(other -> other.sku().equals(product.sku()))) {
            return new Addition.SkuTaken(product.sku());
        }
        var id = new ProductId(products.size() + 1L);
        var added = new Product(id, product.sku(), product.text(), product.price(), 1, product.createdAt());
        products.add(added);
        return new Addition.Added(added);
    }

    @Override
    public synchronized Optional<Product> find(ProductId id) {
        return products.stream().filter(product -> product.id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<Product> page(long after, int limit) {
        return products.stream()
                .filter(product -> product.id().value() > after)
                .limit(limit)
                .toList();
    }
}
