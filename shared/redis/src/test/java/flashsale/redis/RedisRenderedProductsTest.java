package flashsale.redis;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.product.CachedProduct;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.RenderedProduct;
import flashsale.domain.product.RenderedProducts;
import flashsale.testing.RenderedProductsContract;
import flashsale.testing.Samples;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

class RedisRenderedProductsTest extends RenderedProductsContract {
    private static final RenderedProduct PRODUCT = new RenderedProduct(1, Optional.of("text"));

    private final RedisCommands redis = StockRedis.commands(Duration.ofSeconds(20));

    @Override
    protected RenderedProducts cache() {
        return new RedisRenderedProducts(redis, clock, new SplittableRandom(7));
    }

    @Test
    void products_that_are_kept_together_do_not_end_together() {
        var cache = cache();
        var fresh = new HashSet<Integer>();
        var products = List.of(id(), id(), id(), id(), id(), id());
        products.forEach(id -> cache.keep(id, PRODUCT));

        for (int second = 0; second < 15; second++) {
            fresh.add((int) products.stream().filter(id -> isFresh(cache, id)).count());
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(fresh).contains(0, products.size()).hasSizeGreaterThan(3);
    }

    @Test
    void a_product_is_fresh_for_seven_to_thirteen_seconds_and_nobodys_for_less_than_three() {
        for (int i = 0; i < 50; i++) {
            var known = id();
            var unknown = id();
            cache().keep(known, PRODUCT);
            cache().keep(unknown, RenderedProduct.UNKNOWN);

            clock.advance(Duration.ofMillis(2_600));
            assertThat(isFresh(cache(), unknown)).isFalse();
            clock.advance(Duration.ofMillis(4_399));
            assertThat(isFresh(cache(), known)).isTrue();
            clock.advance(Duration.ofMillis(6_001));
            assertThat(isFresh(cache(), known)).isFalse();
        }
    }

    @Test
    void nothing_is_kept_for_ever() {
        var shown = id();
        var unknown = id();
        var forgotten = id();
        cache().keep(shown, PRODUCT);
        cache().keep(unknown, RenderedProduct.UNKNOWN);
        cache().forget(forgotten, 3);
        cache().claim(shown);

        assertThat(millisLeft(RedisKeys.renderedProduct(shown))).isBetween(1L, 900_000L);
        assertThat(millisLeft(RedisKeys.renderedProduct(unknown))).isBetween(1L, 2_600L);
        assertThat(millisLeft(RedisKeys.renderedProduct(forgotten))).isBetween(1L, 60_000L);
        assertThat(millisLeft(RedisKeys.productClaim(shown))).isBetween(1L, 1_000L);
    }

    /** What not to do: whoever is last wins. */
    @Test
    void a_cache_that_does_not_compare_versions_shows_the_old_price_again() {
        var id = id();
        cache().forget(id, 2);

        redis.send(new CommandArguments(Command.SET)
                .add(RedisKeys.renderedProduct(id))
                .add(RenderedText.of(PRODUCT, clock.instant(), clock.instant().plusSeconds(10))));

        assertThat(cache().find(id)).isEqualTo(new CachedProduct.Fresh(PRODUCT));
    }

    private long millisLeft(String key) {
        return redis.send(new CommandArguments(Command.PTTL).add(key)).number();
    }

    private static boolean isFresh(RenderedProducts cache, ProductId id) {
        return cache.find(id) instanceof CachedProduct.Fresh;
    }

    private static ProductId id() {
        return new ProductId(Samples.unique());
    }
}
