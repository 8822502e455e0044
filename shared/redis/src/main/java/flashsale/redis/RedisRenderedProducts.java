package flashsale.redis;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.RenderedProducts;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

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
            return Optional.ofNullable(redis.send(Request.cmd(Command.GET).arg(RedisKeys.renderedProduct(id))))
                    .map(Object::toString);
        } catch (StoreUnavailable down) {
            LOG.log(Level.WARNING, "The product cache cannot be read", down);
            return Optional.empty();
        }
    }

    @Override
    public void keep(ProductId id, String rendered) {
        try {
            redis.send(Request.cmd(Command.SET)
                    .arg(RedisKeys.renderedProduct(id))
                    .arg(rendered)
                    .arg("PX")
                    .arg(KEEP.toMillis()));
        } catch (StoreUnavailable down) {
            LOG.log(Level.WARNING, "The product cache cannot be written", down);
        }
    }
}
