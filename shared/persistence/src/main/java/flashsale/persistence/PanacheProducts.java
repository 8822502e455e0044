package flashsale.persistence;

import flashsale.domain.product.Addition;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.Products;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Optional;

/** Every call is a transaction of its own, whatever the caller has open. */
public final class PanacheProducts implements Products {
    private final Rows rows = new Rows();

    @Override
    public Addition add(NewProduct product) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var row = new ProductRow(product);
                rows.persistAndFlush(row);
                return new Addition.Added(row.toProduct());
            });
        } catch (RuntimeException failure) {
            if (Refusal.of(failure) == Refusal.DUPLICATE_KEY) {
                return new Addition.SkuTaken(product.sku());
            }
            throw failure;
        }
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.findByIdOptional(id.value()).map(ProductRow::toProduct));
    }

    @Override
    public List<Product> page(long after, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.find("id > ?1 order by id", after).page(0, limit).stream()
                        .map(ProductRow::toProduct)
                        .toList());
    }

    private static final class Rows implements PanacheRepositoryBase<ProductRow, Long> {}
}
