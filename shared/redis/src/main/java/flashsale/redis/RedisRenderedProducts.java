package flashsale.redis;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.RenderedProducts;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** Cache-aside on the cache Redis. Where it cannot be reached, readers go to the database. */
public final class RedisRenderedProducts implements RenderedProducts {
    /** How long a changed product may still be read as it was; short enough that nobody has to invalidate it. */
    private static final Duration KEEP = Duration.ofSeconds(10);

    private static final Logger LOG = System.getLogger(RedisRenderedProducts.class.getName());

    private final RedisCommands redis;

    public RedisRenderedProducts(RedisCommands redis) {
        this.redis = redis;
    }

    @Override
    public Optional<String> find(ProductId id) {
        try {
            var found = redis.send(new CommandArguments(Command.GET).add(RedisKeys.renderedProduct(id)));
            return found.isNil() ? Optional.empty() : Optional.of(found.text());
        } catch (StoreUnavailable down) {
            LOG.log(Level.WARNING, "The product cache cannot be read", down);
            return Optional.empty();
        }
    }

    @Override
    public void keep(ProductId id, String rendered) {
        try {
            redis.send(new CommandArguments(Command.SET)
                    .add(RedisKeys.renderedProduct(id))
                    .add(rendered)
                    .add("PX")
                    .add(KEEP.toMillis()));
        } catch (StoreUnavailable down) {
            LOG.log(Level.WARNING, "The product cache cannot be written", down);
        }
    }
}
