package flashsale.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import flashsale.testing.TestBackends;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/** 100,000 orders of 80,000 buyers, a tenth of them ended, through the door. */
@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, stockRedis = true, kafka = true)
class RebuildingABigSaleTest {
    private static final Logger LOG = Logger.getLogger(RebuildingABigSaleTest.class);
    private static final Duration GOAL = Duration.ofSeconds(60);

    private static final String DIGIT = "(select 0 d union all select 1 union all select 2 union all select 3 union all"
            + " select 4 union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";

    /** From 0 to 99,999. */
    private static final String NUMBERS =
            "(select a.d + 10 * b.d + 100 * c.d + 1000 * d.d + 10000 * e.d as n from %1$s a, %1$s b, %1$s c, %1$s d, %1$s e)"
                    .formatted(DIGIT);

    @Test
    void a_hundred_thousand_orders_are_back_within_a_minute() throws SQLException {
        var admin = Admin.loggedIn();
        var sale = admin.draftedSale();
        admin.move(sale, "publication").statusCode(200);
        sellHundredThousand(sale);

        try (var redis = RedisClient.create(
                CDI.current().select(CatalogConfig.class).get().stockRedisUrl())) {
            redis.flushAll();
            long start = System.nanoTime();

            admin.move(sale, "rebuild")
                    .statusCode(200)
                    .body("orders", is(100_000))
                    .body("free", is(60_000));

            var took = Duration.ofNanos(System.nanoTime() - start);
            LOG.infof("Rebuilt 100,000 orders in %s", took);
            assertThat(took).isLessThan(GOAL);
            assertThat(redis.dbSize()).isEqualTo(80_000 + 3);
        }
        admin.get("/v1/admin/sales/" + sale + "/ledger")
                .statusCode(200)
                .body("gate.state", is("open"))
                .body("gate.epoch", is(2))
                .body("gate.live", is(90_000))
                .body("books.active", is(90_000))
                .body("books.reserved", is(90_000))
                .body("equation", is("total 150000 = free 60000 + live 90000"))
                .body("drift", is(0))
                .body("inFlight", is(0))
                .body("booksDrift", is(0));
    }

    private void sellHundredThousand(String sale) throws SQLException {
        try (var connection = TestBackends.mysql().getConnection()) {
            execute(
                    connection,
                    "insert into orders (id, sale_id, user_id, state, version, created_at, pay_by) select unhex(md5("
                            + "concat('%s-', n))), %s, 5000000 + mod(n, 80000), if(mod(n, 10) = 7, 'EXPIRED', 'PENDING'), 1,"
                            + " '2026-11-11 12:00:00.000', '2026-11-11 12:15:00.000' from %s numbers",
                    sale,
                    sale,
                    NUMBERS);
            execute(
                    connection,
                    "insert into order_items (order_id, line, sale_id, product_id, quantity, price_minor, currency)"
                            + " select id, 0, sale_id, 1, 1, 100, 'CNY' from orders where sale_id = %s",
                    sale);
            // Records of buyers expire a week after the sale.
            execute(connection, "update sales set closes_at = '2037-01-01' where id = %s", sale);
            execute(
                    connection,
                    "update sale_stock set total = 150000, available = 60000, reserved = 90000 where sale_id = %s",
                    sale);
        }
    }

    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql.formatted(parameters));
        }
    }
}
