package flashsale.upkeep;

import flashsale.backends.Server;
import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Landing;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.GateAccounts;
import flashsale.domain.sale.GateRebuilder;
import flashsale.domain.sale.GateRepair;
import flashsale.domain.sale.GateToken;
import flashsale.domain.sale.LoadedSales;
import flashsale.domain.sale.SaleBooks;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.SaleWindow;
import flashsale.domain.sale.StockGate;
import flashsale.persistence.JdbcLanding;
import flashsale.persistence.JdbcOrderEnds;
import flashsale.persistence.JdbcSaleBooks;
import flashsale.persistence.JdbcStockReleases;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisGateAccounts;
import flashsale.redis.RedisGateRebuilder;
import flashsale.redis.RedisGateRepair;
import flashsale.redis.RedisLoadedSales;
import flashsale.redis.RedisSaleLoader;
import flashsale.redis.RedisStockGate;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import flashsale.testing.TestBackends;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;

/** On the real Redis and the real database. */
class ReconcilingRealSalesTest extends ReconcilingSalesContract {
    private static final DataSource DATABASE = TestBackends.mysql();
    private static final RedisCommands REDIS = new RedisCommands(
            TestBackends.environment(Server.STOCK_REDIS).get(Server.STOCK_REDIS.variable()), Duration.ofSeconds(5), 2);

    private final ManualClock clock = new ManualClock();
    private SaleId sale;

    @Override
    SaleTerms published(Instant now) {
        long product = insert("""
                insert into products (sku, name, description, price_minor, currency, version, created_at)
                values ('SKU-%d', 'Kettle', '', 100, 'CNY', 1, '2020-01-01')""".formatted(Samples.unique()));
        sale = new SaleId(insert("""
                insert into sales (product_id, price_minor, currency, stock, per_buyer, opens_at, closes_at,
                    pay_within_millis, status, epoch, configuration, version, created_at)
                values (%d, 100, 'CNY', %d, 2, '2020-01-01', '2037-01-01', 900000, 'PUBLISHED', 1, 1, 1, '2020-01-01')""".formatted(product, STOCK)));
        insert("insert into sale_stock (sale_id, total, available, reserved, sold) values (%s, %d, %d, 0, 0)"
                .formatted(sale, STOCK, STOCK));
        return new SaleTerms(
                sale,
                new ProductId(product),
                new GateToken(1, 1),
                SaleStatus.PUBLISHED,
                new SaleWindow(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2037-01-01T00:00:00Z")),
                2,
                Duration.ofMinutes(15));
    }

    /** @return the generated key, 0 where there is none */
    private static long insert(String sql) {
        try (var connection = DATABASE.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql, Statement.RETURN_GENERATED_KEYS);
            try (var keys = statement.getGeneratedKeys()) {
                return keys.next() ? keys.getLong(1) : 0;
            }
        } catch (SQLException failure) {
            throw new AssertionError("The row could not be made", failure);
        }
    }

    @Override
    Shop shop() {
        return new Shop() {
            @Override
            public StockGate gate() {
                return new RedisStockGate(REDIS, InstantSource.system());
            }

            @Override
            public SaleLoader loader() {
                return new RedisSaleLoader(REDIS);
            }

            @Override
            public LoadedSales loaded() {
                return new RedisLoadedSales(REDIS);
            }

            @Override
            public GateAccounts accounts() {
                return new RedisGateAccounts(REDIS);
            }

            @Override
            public GateRepair repair() {
                return new RedisGateRepair(REDIS);
            }

            @Override
            public GateRebuilder rebuilder() {
                return new RedisGateRebuilder(REDIS);
            }

            @Override
            public SaleBooks books() {
                return new JdbcSaleBooks(DATABASE);
            }

            @Override
            public Landing landing() {
                return new JdbcLanding(DATABASE, clock);
            }

            @Override
            public void cancel(AcceptedPurchase purchase) {
                new JdbcOrderEnds(DATABASE, clock, () -> "").cancel(purchase.order(), purchase.buyer());
            }

            @Override
            public void forgetReleases(AcceptedPurchase purchase) {
                var releases = new JdbcStockReleases(DATABASE);
                releases.done(releases.due(1_000_000).stream()
                        .filter(release -> release.reservation().equals(purchase.reservation()))
                        .toList());
            }

            @Override
            public SaleStatus status() {
                try (var connection = DATABASE.getConnection();
                        var statement = connection.createStatement();
                        var row = statement.executeQuery("select status from sales where id = " + sale)) {
                    row.next();
                    return SaleStatus.valueOf(row.getString(1));
                } catch (SQLException failure) {
                    throw new AssertionError("The sale could not be read", failure);
                }
            }
        };
    }
}
