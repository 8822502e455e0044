package flashsale.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import flashsale.testing.WithBackends;
import flashsale.testing.doors.Refused;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, stockRedis = true, kafka = true)
class RebuildResourceTest {
    private final CatalogConfig config =
            CDI.current().select(CatalogConfig.class).get();
    private Admin admin;
    private String sale;

    @BeforeEach
    void a_sale_is_open() {
        admin = Admin.loggedIn();
        sale = admin.draftedSale();
        admin.move(sale, "publication").statusCode(200);
    }

    @Test
    void a_gate_that_has_lost_everything_sells_again_in_the_next_epoch() {
        try (var redis = RedisClient.create(config.stockRedisUrl())) {
            redis.flushAll();

            admin.move(sale, "rebuild")
                    .statusCode(200)
                    .body("sale.id", is(sale))
                    .body("sale.status", is("PUBLISHED"))
                    .body("free", is(10))
                    .body("orders", is(0));

            assertThat(redis.hgetAll("sale:{" + sale + ":0}:stock")).isEqualTo(Map.of("tok", "2:1", "av", "10"));
        }
        admin.move(sale, "pause").statusCode(200);
        admin.move(sale, "rebuild").statusCode(200).body("sale.status", is("PAUSED"));
    }

    @Test
    void the_ledger_shows_both_sides() {
        admin.get("/v1/admin/sales/" + sale + "/ledger")
                .statusCode(200)
                .body("saleId", is(sale))
                .body("readAt", matchesPattern("2.*Z"))
                .body(
                        "gate",
                        is(Map.of("state", "open", "epoch", 1, "free", 10, "live", 0, "outbox", 0, "oldestMs", 0)))
                .body("books.total", is(10))
                .body("books.available", is(10))
                .body("equation", is("total 10 = free 10 + live 0"))
                .body("drift", is(0));

        try (var redis = RedisClient.create(config.stockRedisUrl())) {
            redis.hincrBy("sale:{" + sale + ":0}:stock", "av", -3);
        }

        admin.get("/v1/admin/sales/" + sale + "/ledger").body("drift", is(3));
        admin.move(sale, "rebuild").statusCode(200);
        admin.get("/v1/admin/sales/" + sale + "/ledger").body("drift", is(0)).body("gate.epoch", is(2));
        Refused.with(404, "unknown-sale", admin.get("/v1/admin/sales/" + admin.draftedSale() + "/ledger"));
    }

    @Test
    void a_draft_has_nothing_to_rebuild() {
        Refused.with(409, "sale-state", admin.move(admin.draftedSale(), "rebuild"))
                .body("detail", containsString("DRAFT"));
    }

    @Test
    void a_gate_of_a_later_epoch_is_left_alone() {
        try (var redis = RedisClient.create(config.stockRedisUrl())) {
            redis.hset("sale:{" + sale + ":0}:stock", "tok", "9:1");

            Refused.with(409, "rebuild-overtaken", admin.move(sale, "rebuild"));
        }
    }
}
