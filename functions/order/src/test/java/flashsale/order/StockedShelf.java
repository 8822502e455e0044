package flashsale.order;

import flashsale.backends.Server;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.product.Addition;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.AdjustStock;
import flashsale.domain.sale.Adjusted;
import flashsale.domain.sale.AdjustmentId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.StockAdjustment.Wish;
import flashsale.domain.user.UserId;
import flashsale.persistence.JdbcShelf;
import flashsale.persistence.JdbcStandingPools;
import flashsale.persistence.JdbcStockAdjustments;
import flashsale.persistence.PanacheProducts;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisGateAccounts;
import flashsale.redis.RedisGateStock;
import flashsale.redis.RedisSaleLoader;
import flashsale.testing.Samples;
import flashsale.testing.TestBackends;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Products with standing pools, in the real database and at the real gate. */
final class StockedShelf {
    private static final int CONNECTIONS = 8;

    final RedisCommands redis = new RedisCommands(
            TestBackends.environment(Server.STOCK_REDIS).get(Server.STOCK_REDIS.variable()),
            Duration.ofSeconds(20),
            CONNECTIONS);

    private final AdjustStock adjustStock = new AdjustStock(
            new JdbcStockAdjustments(TestBackends.mysql(), InstantSource.system()),
            new JdbcStandingPools(TestBackends.mysql()),
            new RedisSaleLoader(redis),
            new RedisGateStock(redis, InstantSource.system()));

    static ProductId bareProduct() {
        return ((Addition.Added) new PanacheProducts().add(Samples.product()))
                .product()
                .id();
    }

    ProductId stocked(int units) {
        var product = bareProduct();
        adjust(product, units);
        return product;
    }

    Adjusted adjust(ProductId product, int delta) {
        var admin = new UserId(1);
        var id = AdjustmentId.of(admin, product, new IdempotencyKey("key-" + Samples.unique()));
        return adjustStock.adjust(new Wish(id, product, delta, "counted", admin));
    }

    SaleId pool(ProductId product) {
        var offer = new JdbcShelf(TestBackends.mysql()).look(List.of(product)).get(product);
        return offer.pool().orElseThrow().sale();
    }

    int free(ProductId product) {
        return new RedisGateAccounts(redis).counters(pool(product)).free();
    }
}
