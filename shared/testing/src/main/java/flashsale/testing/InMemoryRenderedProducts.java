package flashsale.testing;

import flashsale.domain.product.CachedProduct;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.RenderedProduct;
import flashsale.domain.product.RenderedProducts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Times without a jitter; entries are dropped when they are asked for. Open, so that tests can break it. */
public class InMemoryRenderedProducts implements RenderedProducts {
    public static final Duration FRESH = Duration.ofSeconds(10);
    public static final Duration STALE = Duration.ofMinutes(15);
    private static final Duration CLAIM = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Map<ProductId, Entry> entries = new HashMap<>();
    private final Map<ProductId, Instant> claims = new HashMap<>();

    public InMemoryRenderedProducts(InstantSource clock) {
        this.clock = clock;
    }

    /** @param text false where it only says that the product has this version */
    private record Entry(RenderedProduct product, Instant keptAt, boolean text) {}

    @Override
    public synchronized CachedProduct find(ProductId id) {
        var entry = entries.get(id);
        if (entry == null || !entry.text()) {
            return new CachedProduct.Nothing();
        }
        var age = Duration.between(entry.keptAt(), clock.instant());
        if (age.compareTo(FRESH) < 0) {
            return new CachedProduct.Fresh(entry.product());
        }
        boolean shown = entry.product().text().isPresent();
        return shown && age.compareTo(STALE) < 0
                ? new CachedProduct.Stale(entry.product(), age)
                : new CachedProduct.Nothing();
    }

    @Override
    public synchronized boolean claim(ProductId id) {
        var until = claims.getOrDefault(id, Instant.MIN);
        if (clock.instant().isBefore(until)) {
            return false;
        }
        claims.put(id, clock.instant().plus(CLAIM));
        return true;
    }

    @Override
    public synchronized void keep(ProductId id, RenderedProduct product) {
        claims.remove(id);
        if (version(id) <= product.version()) {
            entries.put(id, new Entry(product, clock.instant(), true));
        }
    }

    @Override
    public synchronized void forget(ProductId id, int version) {
        if (version(id) < version) {
            entries.put(id, new Entry(new RenderedProduct(version, Optional.empty()), clock.instant(), false));
            claims.remove(id);
        }
    }

    /** That is known of it; below every version where none is. */
    private int version(ProductId id) {
        var entry = entries.get(id);
        return entry == null ? -1 : entry.product().version();
    }
}
