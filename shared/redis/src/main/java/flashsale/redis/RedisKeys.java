package flashsale.redis;

import flashsale.domain.product.ProductId;
import flashsale.domain.sale.AdjustmentId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleKind;
import flashsale.domain.user.SessionToken;
import flashsale.domain.user.UserId;

/** Every key there is. Keys of one sale, or of one product, share a hash tag, so one script may touch them all in a cluster. */
final class RedisKeys {
    /** Set, on the stock Redis: the ids of flash sales. No expiry; absent means that the gate holds nothing. */
    static final String LOADED_SALES = "sales";

    /** Set, on the stock Redis: the ids of standing pools, of which there may be one for each product. No expiry. */
    static final String LOADED_POOLS = "pools";

    private RedisKeys() {}

    /** The set that names a loaded gate of this kind. */
    static String loaded(SaleKind kind) {
        return switch (kind) {
            case FLASH -> LOADED_SALES;
            case STANDING -> LOADED_POOLS;
        };
    }

    /** Hash, on the stock Redis: token and free units. No expiry: expired stock would be sold-out by accident. */
    static String stock(SaleId sale) {
        return tag(sale) + "stock";
    }

    /** String, on the stock Redis: the sale's terms. Lives and changes with the stock hash. */
    static String terms(SaleId sale) {
        return tag(sale) + "terms";
    }

    /** Stream, on the stock Redis: purchases not yet acknowledged by Kafka. Shrinks to nothing, no expiry. */
    static String outbox(SaleId sale) {
        return tag(sale) + "outbox";
    }

    /** String, on the stock Redis: one buyer's reservations. Expires a settlement time after the sale. */
    static String buyer(SaleId sale, UserId buyer) {
        return tag(sale) + "buyer:" + buyer.value();
    }

    /** All keys of {@link #buyer}, for a scan; only digits follow. */
    static String buyers(SaleId sale) {
        return tag(sale) + "buyer:*";
    }

    /** String, on the stock Redis: what became of a stock adjustment in one epoch. Expires long after it is over. */
    static String adjustment(SaleId sale, int epoch, AdjustmentId adjustment) {
        return tag(sale) + "adjustment:" + epoch + ':' + adjustment;
    }

    /** String, on the cache Redis: the session of a token's digest. Expires with the session. */
    static String session(SessionToken token) {
        return "session:" + token.digest();
    }

    /** String, on the cache Redis: a product as it was last rendered ({@link RenderedText}). Expires in minutes. */
    static String renderedProduct(ProductId product) {
        return "product:{" + product.value() + '}';
    }

    /** String, on the cache Redis: somebody looks the product up. Expires within a second; one slot with the product. */
    static String productClaim(ProductId product) {
        return renderedProduct(product) + ":claim";
    }

    /** The number after the colon is the bucket. One slot sells some 50,000 units a second, so there is one. */
    private static String tag(SaleId sale) {
        return "sale:{" + sale.value() + ":0}:";
    }
}
