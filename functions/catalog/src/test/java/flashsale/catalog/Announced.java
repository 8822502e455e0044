package flashsale.catalog;

import flashsale.domain.product.CachedProduct;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductChangeLog;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.RenderedProduct;
import flashsale.domain.product.RenderedProducts;
import flashsale.testing.InMemoryProducts;
import flashsale.testing.InMemoryRenderedProducts;
import flashsale.testing.ManualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What others hear of changes: a log that can be away, and the cache readers look into. */
final class Announced implements ProductChangeLog {
    final List<ProductChange> told = new ArrayList<>();
    final RenderedProducts cache = new InMemoryRenderedProducts(new ManualClock());
    private boolean away;

    AnnounceChanges of(InMemoryProducts products) {
        return new AnnounceChanges(cache, products, this, _ -> 0);
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    void isRead(ProductId id, int version) {
        cache.keep(id, new RenderedProduct(version, Optional.of("as it was")));
    }

    boolean isStillRead(ProductId id) {
        return cache.find(id) instanceof CachedProduct.Fresh;
    }

    @Override
    public List<ProductChange> append(List<ProductChange> changes) {
        if (away) {
            return List.of();
        }
        told.addAll(changes);
        return changes;
    }
}
