package flashsale.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Refused;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, stockRedis = true, kafka = true)
class SaleResourceTest {
    private Admin admin;

    @BeforeEach
    void an_admin_is_logged_in() {
        admin = Admin.loggedIn();
    }

    @Test
    void a_sale_is_drafted_and_read() {
        String product = admin.addProduct("SKU-" + Samples.unique()).extract().path("id");

        String sale = admin.draftSale(product)
                .statusCode(201)
                .contentType("application/json")
                .body("productId", is(product))
                .body("stock", is(10))
                .body("perBuyer", is(2))
                .body("opensAt", is("2026-11-11T12:00:00.000Z"))
                .body("closesAt", is("2026-11-11T13:00:00.000Z"))
                .body("payWithinSeconds", is(900))
                .body("status", is("DRAFT"))
                .extract()
                .path("id");

        admin.get("/v1/admin/sales/" + sale)
                .statusCode(200)
                .body("id", is(sale))
                .body("status", is("DRAFT"));
    }

    @Test
    void a_sale_of_no_product_is_refused() {
        Refused.with(404, "unknown-product", admin.draftSale("999999999"));
    }

    @Test
    void every_violated_field_is_named() {
        var body = """
                {"productId":12,"price":{"amount":-1,"currency":"CNY"},"stock":0,"perBuyer":21,
                 "opensAt":"2026-11-11T12:00:00Z","closesAt":"2026-11-11T12:00:00Z","payWithinSeconds":0}""";

        Refused.with(400, "invalid-request", admin.post("/v1/admin/sales", body))
                .body(
                        "violations.field",
                        contains("productId", "price.amount", "stock", "perBuyer", "closesAt", "payWithinSeconds"));
    }

    @Test
    void a_sale_is_published_paused_resumed_and_closed_and_all_of_it_may_be_repeated() {
        var sale = admin.draftedSale();

        for (int time = 0; time < 2; time++) {
            admin.move(sale, "publication").statusCode(200).body("status", is("PUBLISHED"));
        }
        for (int time = 0; time < 2; time++) {
            admin.move(sale, "pause")
                    .statusCode(200)
                    .body("status", is("PAUSED"))
                    .body("phase", is("paused"));
        }
        for (int time = 0; time < 2; time++) {
            admin.move(sale, "resume").statusCode(200).body("status", is("PUBLISHED"));
        }
        for (int time = 0; time < 2; time++) {
            admin.move(sale, "close")
                    .statusCode(200)
                    .body("status", is("CLOSED"))
                    .body("phase", is("closed"));
        }
    }

    @Test
    void a_move_the_status_does_not_allow_is_refused_with_the_status() {
        var sale = admin.draftedSale();
        Refused.with(409, "sale-state", admin.move(sale, "pause")).body("detail", containsString("DRAFT"));

        admin.move(sale, "publication").statusCode(200);
        admin.move(sale, "close").statusCode(200);
        Refused.with(409, "sale-state", admin.move(sale, "publication")).body("detail", containsString("CLOSED"));
    }

    @Test
    void a_sale_whose_stock_the_gate_has_lost_is_reported_and_not_stocked_again() {
        var sale = admin.draftedSale();
        admin.move(sale, "publication").statusCode(200);
        loseStock(sale);

        Refused.with(503, "stock-not-loaded", admin.move(sale, "pause")).header("Retry-After", "10");
    }

    @Test
    void an_unknown_sale_is_said_to_be_unknown() {
        Refused.with(404, "unknown-sale", admin.get("/v1/admin/sales/999999999"));
        Refused.with(404, "unknown-sale", admin.get("/v1/admin/sales/nonsense"));
        for (var move : new String[] {"publication", "pause", "resume", "close"}) {
            Refused.with(404, "unknown-sale", admin.move("999999999", move));
            Refused.with(404, "unknown-sale", admin.move("nonsense", move));
        }
    }

    @Test
    void only_admins_pass() {
        Refused.with(403, "forbidden", Admin.whoIsNone().move("1", "publication"));
        Refused.with(403, "forbidden", Admin.whoIsNone().get("/v1/admin/sales/1"));
        Refused.asUnknown(given().get("/v1/admin/sales/1").then());
    }

    @Test
    void a_method_that_is_not_served_is_answered_with_the_one_that_is() {
        Refused.with(405, "method-not-allowed", admin.get("/v1/admin/sales/1/pause"))
                .header("Allow", "POST");
        Refused.with(405, "method-not-allowed", admin.post("/v1/admin/sales/1")).header("Allow", "GET");
    }

    private static void loseStock(String sale) {
        var url = CDI.current().select(CatalogConfig.class).get().stockRedisUrl();
        try (var redis = RedisClient.create(url)) {
            var keys = redis.keys("sale:{" + sale + ":*");
            assertThat(keys).isNotEmpty();
            redis.del(keys.toArray(String[]::new));
        }
    }
}
