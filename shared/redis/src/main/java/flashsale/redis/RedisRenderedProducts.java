package flashsale.redis;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.product.CachedProduct;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.RenderedProduct;
import flashsale.domain.product.RenderedProducts;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** Cache-aside on the cache Redis. Where it cannot be reached, readers go to the database. */
public final class RedisRenderedProducts implements RenderedProducts {
    /** How long a change may stay unseen that nobody could tell the cache of. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** Who asks for what is not there asks for anything; and a product may come to be at any time. */
    private static final Duration UNKNOWN_FRESH = Duration.ofSeconds(2);

    /** A part of each time by which it differs, so that what was read together is not looked up together again. */
    private static final double JITTER = 0.3;

    /** How old a product may be shown while the database is away; older prices are worse than none. */
    private static final Duration STALE = Duration.ofMinutes(15);

    /** Longer than a reader that saw an earlier version may be on its way, and than a replica lags. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(1);

    /** Longer than a look-up, unless the database is in trouble, and then one reader a second is enough for it. */
    private static final Duration CLAIM = Duration.ofSeconds(1);

    private static final Logger LOG = System.getLogger(RedisRenderedProducts.class.getName());

    private final RedisCommands redis;
    private final InstantSource clock;
    private final RandomGenerator random;

    public RedisRenderedProducts(RedisCommands redis, InstantSource clock, RandomGenerator random) {
        this.redis = redis;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public CachedProduct find(ProductId id) {
        try {
            var found = redis.send(new CommandArguments(Command.GET).add(RedisKeys.renderedProduct(id)));
            return found.isNil() ? new CachedProduct.Nothing() : RenderedText.read(found.text(), clock.instant());
        } catch (StoreUnavailable down) {
            LOG.log(Level.WARNING, "The product cache cannot be read", down);
            return new CachedProduct.Nothing();
        }
    }

    @Override
    public boolean claim(ProductId id) {
        try {
            var claimed = redis.send(new CommandArguments(Command.SET)
                    .add(RedisKeys.productClaim(id))
                    .add("")
                    .add("NX")
                    .add("PX")
                    .add(CLAIM.toMillis()));
            return !claimed.isNil();
        } catch (StoreUnavailable down) {
            LOG.log(Level.WARNING, "The product cache cannot be asked who looks up", down);
            return true;
        }
    }

    @Override
    public void keep(ProductId id, RenderedProduct product) {
        var now = clock.instant();
        var fresh = jittered(product.version() == 0 ? UNKNOWN_FRESH : FRESH);
        // What is not shown need not be shown when the database is away.
        var kept = product.text().isPresent() ? STALE : fresh;
        try {
            run(Script.KEEP, id, product.version(), RenderedText.of(product, now, now.plus(fresh)), kept);
        } catch (StoreUnavailable down) {
            LOG.log(Level.WARNING, "The product cache cannot be written", down);
        }
    }

    @Override
    public void forget(ProductId id, int version) {
        run(Script.FORGET, id, version, RenderedText.ofVersion(version), FORGOTTEN);
    }

    private void run(Script script, ProductId id, int version, String entry, Duration lifetime) {
        var keys = List.of(RedisKeys.renderedProduct(id), RedisKeys.productClaim(id));
        script.run(redis, keys, version, entry, lifetime.toMillis());
    }

    private Duration jittered(Duration usual) {
        return Duration.ofMillis(Math.round(usual.toMillis() * random.nextDouble(1 - JITTER, 1 + JITTER)));
    }
}
