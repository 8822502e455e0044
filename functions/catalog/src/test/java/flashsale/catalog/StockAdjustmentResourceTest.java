package flashsale.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import flashsale.testing.Samples;
import flashsale.testing.TestBackends;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Refused;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, stockRedis = true, kafka = true)
class StockAdjustmentResourceTest {
    private Admin admin;
    private String product;
    private String path;

    @BeforeEach
    void an_admin_is_logged_in_and_there_is_a_product_without_stock() {
        admin = Admin.loggedIn();
        product = admin.addProduct("SKU-" + Samples.unique()).extract().path("id");
        path = "/v1/admin/products/" + product + "/stock-adjustments";
    }

    private static String body(int delta) {
        return "{\"delta\":%d,\"reason\":\"counted\"}".formatted(delta);
    }

    @Test
    void units_come_and_go_once_for_each_key() {
        for (int i = 0; i < 2; i++) {
            admin.postOnce(path, "a", body(5))
                    .statusCode(201)
                    .body("id", matchesPattern("[0-9a-f]{32}"))
                    .body("delta", is(5))
                    .body("reason", is("counted"))
                    .body("state", is("DONE"));
        }
        admin.postOnce(path, "b", body(-3)).statusCode(201);

        Refused.with(409, "not-enough-stock", admin.postOnce(path, "c", body(-3)))
                .body("detail", containsString("2"));
        Refused.with(422, "key-reused", admin.postOnce(path, "a", body(6)));
        admin.get(path)
                .statusCode(200)
                .body("items.delta", contains(-3, -3, 5))
                .body("items.state", contains("REFUSED", "DONE", "DONE"))
                .body("$", not(hasKey("next")));
        String next = admin.get(path + "?limit=2").extract().path("next");
        admin.get(path + "?limit=2&after=" + next).body("items.delta", contains(5));
    }

    @Test
    void how_many_units_are_free_is_told_with_the_answer() throws SQLException {
        admin.postOnce(path, "a", body(5)).statusCode(201);
        assertThat(toldUnits()).isEqualTo(5);

        admin.postOnce(path, "b", body(-3)).statusCode(201);
        assertThat(toldUnits()).isEqualTo(2);
    }

    private int toldUnits() throws SQLException {
        try (var connection = TestBackends.mysql().getConnection();
                var statement = connection.prepareStatement("select available from stock_told where product_id = ?")) {
            statement.setLong(1, Long.parseLong(product));
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : -1;
            }
        }
    }

    @Test
    void both_sides_of_a_pool_are_beside_each_other_as_those_of_a_sale() {
        String pool = admin.postOnce(path, "a", body(5)).extract().path("poolId");

        admin.get("/v1/admin/sales/" + pool + "/ledger")
                .statusCode(200)
                .body("gate.state", is("open"))
                .body("gate.free", is(5))
                .body("books.total", is(5))
                .body("drift", is(0));
    }

    @Test
    void a_pool_is_no_sale_for_those_who_run_sales() {
        String pool = admin.postOnce(path, "a", body(5)).extract().path("poolId");

        for (var how : new String[] {"publication", "pause", "resume", "close"}) {
            Refused.with(404, "unknown-sale", admin.move(pool, how));
        }
        Refused.with(404, "unknown-sale", admin.get("/v1/admin/sales/" + pool));
    }

    @Test
    void every_violated_field_is_named() {
        Refused.with(400, "invalid-request", admin.post(path, "{\"delta\":0,\"reason\":\" \",\"total\":7}"))
                .body("violations.field", contains("Idempotency-Key", "delta", "reason", "total"));
        Refused.with(400, "invalid-request", admin.postOnce(path, "a", body(1_000_001)));
        Refused.with(400, "invalid-request", admin.postOnce(path, "a", body(Integer.MIN_VALUE)));
    }

    @Test
    void a_product_nobody_knows_has_no_stock() {
        var unknown = "/v1/admin/products/999999999/stock-adjustments";

        Refused.with(404, "unknown-product", admin.postOnce(unknown, "a", body(1)));
        Refused.with(404, "unknown-product", admin.postOnce("/v1/admin/products/none/stock-adjustments", "a", body(1)));
        Refused.with(409, "not-enough-stock", admin.postOnce(path, "a", body(-1)));
    }

    @Test
    void buyers_have_no_say() {
        Refused.with(403, "forbidden", Admin.whoIsNone().postOnce(path, "a", body(1)));
    }
}
