package flashsale.product;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.product.CachedProduct;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.RenderedProduct;
import flashsale.domain.product.RenderedProducts;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What happens when a crowd wants a product that the cache does not know any more?
 *
 * <p>One reader looks it up, in whichever process; the others show the copy they have, or wait for the one that is about
 * to come. None of them waits for long: somebody who does not come back delays them, and no more. That nobody has a
 * product is kept like a product. And while the database is away, the last copy is good enough for a while.
 */
final class ReadProduct {
    private static final Logger LOG = Logger.getLogger(ReadProduct.class);

    /** A look-up takes some milliseconds. */
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(20);

    /** 300 ms: longer than any look-up but a hopeless one, and short for somebody who waits for a page. */
    private static final int LOOKS = 15;

    private final RenderedProducts cache;
    private final LookUp lookUp;
    private final Pause pause;

    ReadProduct(RenderedProducts cache, LookUp lookUp, Pause pause) {
        this.cache = cache;
        this.lookUp = lookUp;
        this.pause = pause;
    }

    SeenProduct read(ProductId id) {
        return switch (cache.find(id)) {
            case CachedProduct.Fresh(var product) -> shown(product);
            case CachedProduct.Stale stale -> cache.claim(id) ? refreshed(id, stale) : shownStale(stale);
            case CachedProduct.Nothing _ -> shown(cache.claim(id) ? lookedUp(id) : broughtByAnother(id));
        };
    }

    private SeenProduct refreshed(ProductId id, CachedProduct.Stale stale) {
        try {
            return shown(lookedUp(id));
        } catch (StoreUnavailable away) {
            LOG.warnf("Product %s is shown as it was %s ago: %s", id, stale.age(), away.getMessage());
            return shownStale(stale);
        }
    }

    private RenderedProduct broughtByAnother(ProductId id) {
        for (int look = 0; look < LOOKS; look++) {
            pause.last(LOOK_AGAIN_AFTER);
            if (cache.find(id) instanceof CachedProduct.Fresh(var product)) {
                return product;
            }
        }
        return lookedUp(id);
    }

    private RenderedProduct lookedUp(ProductId id) {
        var product = lookUp.of(id);
        cache.keep(id, product);
        return product;
    }

    private static SeenProduct shown(RenderedProduct product) {
        return product.text().<SeenProduct>map(SeenProduct.Shown::new).orElseGet(SeenProduct.Unknown::new);
    }

    private static SeenProduct shownStale(CachedProduct.Stale stale) {
        Optional<String> text = stale.product().text();
        return text.<SeenProduct>map(copy -> new SeenProduct.ShownStale(copy, stale.age()))
                .orElseGet(SeenProduct.Unknown::new);
    }
}
