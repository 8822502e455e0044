package flashsale.catalog;

import flashsale.domain.product.Product;
import flashsale.domain.product.ProductChangeLog;
import flashsale.domain.product.ProductChangeOutbox;
import flashsale.domain.product.RenderedProducts;
import flashsale.domain.product.StockNews;
import java.util.Collection;
import org.jboss.logging.Logger;

/**
 * What follows from a commit: the old copies go out of the cache, the changes go to the log. Done at once, so that
 * nobody reads an old price, and given up at the first difficulty: whoever reads the log clears the cache again, and
 * upkeep brings to the log what was left.
 */
final class AnnounceChanges {
    private static final Logger LOG = Logger.getLogger(AnnounceChanges.class);

    /** Changes that go to the log together; some are those of others that failed. */
    private static final int LARGEST_RELAY = 500;

    /** Enough for the largest import; the rest is for upkeep. */
    private static final int MOST_RELAYS = 25;

    private final RenderedProducts cache;
    private final ProductChangeOutbox outbox;
    private final ProductChangeLog log;
    private final StockNews stockNews;

    AnnounceChanges(RenderedProducts cache, ProductChangeOutbox outbox, ProductChangeLog log, StockNews stockNews) {
        this.cache = cache;
        this.outbox = outbox;
        this.log = log;
        this.stockNews = stockNews;
    }

    /** Never fails: what has been committed is true, whatever becomes of its consequences now. */
    void of(Collection<Product> changed) {
        attempt("The cache shows old copies until they are over", () -> forget(changed));
        attempt("Changes of products are not told yet", this::tell);
    }

    /** Likewise, of free units; those of other products, too, whoever took or brought them. */
    void ofStock() {
        attempt("Changes of stock are not told yet", () -> {
            stockNews.gather(LARGEST_RELAY);
            tell();
        });
    }

    private static void attempt(String complaint, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException later) {
            LOG.warn(complaint, later);
        }
    }

    private void forget(Collection<Product> changed) {
        changed.forEach(product -> cache.forget(product.id(), product.version()));
    }

    private void tell() {
        for (int relay = 0; relay < MOST_RELAYS; relay++) {
            if (outbox.relay(log, LARGEST_RELAY) < LARGEST_RELAY) {
                return;
            }
        }
    }
}
