package flashsale.product;

import flashsale.domain.product.CachedProduct;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.RenderedProduct;
import flashsale.domain.product.RenderedProducts;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The cache, asked once by one request: what the first door has seen and cannot answer with is what the next one sees.
 * So a cache that does not answer costs its patience once on the way, and not at each door.
 *
 * <p>The next door works on another thread. A process has one request at a time; had it more, one could see what another
 * has seen of the same product a moment ago, and no more.
 */
final class FirstLook implements RenderedProducts {
    private record Look(ProductId id, CachedProduct seen) {}

    private final RenderedProducts cache;
    private final AtomicReference<Look> first = new AtomicReference<>();

    FirstLook(RenderedProducts cache) {
        this.cache = cache;
    }

    /** For the first door. */
    CachedProduct take(ProductId id) {
        var seen = cache.find(id);
        first.set(new Look(id, seen));
        return seen;
    }

    /** To be called when the request is over, whoever answered it: what was seen is no other request's. */
    void over() {
        first.set(null);
    }

    /** The first look where there was one of this product; once, as who looks again wants to see what has come. */
    @Override
    public CachedProduct find(ProductId id) {
        var look = first.getAndSet(null);
        return look != null && look.id().equals(id) ? look.seen() : cache.find(id);
    }

    @Override
    public boolean claim(ProductId id) {
        return cache.claim(id);
    }

    @Override
    public void keep(ProductId id, RenderedProduct product) {
        cache.keep(id, product);
    }

    @Override
    public void forget(ProductId id, int version) {
        cache.forget(id, version);
    }
}
