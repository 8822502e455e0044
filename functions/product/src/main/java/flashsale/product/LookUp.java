package flashsale.product;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.Products;
import flashsale.domain.product.RenderedProduct;
import flashsale.http.Outage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Looks products up in the database. While that is away, waiting it out at every request would keep readers from what
 * the cache could show them: after an outage it stops asking for a moment, and says so at once.
 */
final class LookUp {
    /** Ends before a client that was told to come back comes back. */
    static final Duration PAUSE = Duration.ofSeconds(1);

    private final Products products;
    private final ProductRendering rendering;
    private final InstantSource clock;

    private volatile Instant pausedUntil = Instant.MIN;

    LookUp(Products products, ProductRendering rendering, InstantSource clock) {
        this.products = products;
        this.rendering = rendering;
        this.clock = clock;
    }

    /** @throws StoreUnavailable where the database is away, or was a moment ago */
    RenderedProduct of(ProductId id) {
        if (clock.instant().isBefore(pausedUntil)) {
            throw new StoreUnavailable("The catalogue", null);
        }
        return found(id).map(this::rendered).orElse(RenderedProduct.UNKNOWN);
    }

    private Optional<Product> found(ProductId id) {
        try {
            return products.find(id);
        } catch (RuntimeException failure) {
            if (Outage.isBehind(failure)) {
                pausedUntil = clock.instant().plus(PAUSE);
                throw new StoreUnavailable("The catalogue", failure);
            }
            throw failure;
        }
    }

    private RenderedProduct rendered(Product product) {
        return new RenderedProduct(
                product.version(), Optional.of(product).filter(Product::isShown).map(rendering::render));
    }
}
