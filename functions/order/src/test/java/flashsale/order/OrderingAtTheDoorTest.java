package flashsale.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import flashsale.backends.Server;
import flashsale.domain.product.ProductId;
import flashsale.domain.user.Role;
import flashsale.domain.user.Sessions;
import flashsale.testing.Samples;
import flashsale.testing.TestBackends;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Frozen;
import flashsale.testing.doors.Refused;
import flashsale.testing.doors.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ordinary orders on real servers, from the order to its end. */
@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, stockRedis = true, kafka = true)
@WithSandbox
class OrderingAtTheDoorTest {
    private final StockedShelf shelf = new StockedShelf();
    private ProductId kettle;
    private ProductId cup;
    private String token;

    @BeforeEach
    void somebody_is_logged_in_and_two_products_have_stock() {
        kettle = shelf.stocked(5);
        cup = shelf.stocked(3);
        token = Tokens.of(CDI.current().select(Sessions.class).get(), Samples.buyer(), Role.BUYER);
    }

    private ValidatableResponse order(String key, String body) {
        return post("/v1/orders", key, body);
    }

    private ValidatableResponse post(String path, String key, String body) {
        return given().header("Authorization", token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    private ValidatableResponse orderBoth(String key, int kettles, int cups) {
        return order(key, "{\"lines\":[%s,%s]}".formatted(line(kettle, kettles), line(cup, cups)));
    }

    private static String line(ProductId product, int quantity) {
        return "{\"productId\":\"%s\",\"quantity\":%d}".formatted(product, quantity);
    }

    private String ordered(int kettles, int cups) {
        return orderBoth("key-" + Samples.unique(), kettles, cups)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse pay(String order, String instrument) {
        return post(
                "/v1/orders/" + order + "/payments",
                "pay-" + Samples.unique(),
                "{\"method\":\"card\",\"instrument\":\"%s\"}".formatted(instrument));
    }

    @Test
    void an_order_of_two_products_is_made_once_for_each_key() {
        String id = orderBoth("a", 2, 1)
                .statusCode(201)
                .header("Location", matchesPattern("/v1/orders/[0-9a-f]{32}"))
                .header("Cache-Control", "no-store")
                .body("state", is("PENDING"))
                .body("lines.productId", contains(kettle.toString(), cup.toString()))
                .body("lines.quantity", contains(2, 1))
                .body("total.amount", is(3 * 199_900))
                .body("$", not(hasKey("saleId")))
                .extract()
                .path("id");

        orderBoth("a", 2, 1).statusCode(200).body("id", is(id)).body("state", is("PENDING"));
        Refused.with(422, "key-reused", orderBoth("a", 1, 1));
        given().header("Authorization", token)
                .get("/v1/orders/" + id)
                .then()
                .statusCode(200)
                .body("total.amount", is(3 * 199_900));
        given().header("Authorization", token).get("/v1/orders").then().body("items.id", contains(id));
        assertThat(shelf.free(kettle)).isEqualTo(3);
    }

    @Test
    void what_is_not_there_is_named_and_what_was_reserved_comes_back() {
        Refused.with(409, "sold-out", orderBoth("a", 2, 4))
                .body("detail", containsString("3 units of product " + cup + " are free"));

        assertThat(shelf.free(kettle)).isEqualTo(5);
        Refused.with(409, "order-state", orderBoth("a", 2, 4)).body("state", is("REJECTED"));
        var bare = StockedShelf.bareProduct();
        Refused.with(409, "sold-out", order("b", "{\"lines\":[%s]}".formatted(line(bare, 1))));
        Refused.with(
                404, "unknown-product", order("c", "{\"lines\":[%s]}".formatted(line(new ProductId(999_999_999), 1))));
    }

    @Test
    void a_paid_order_is_paid_for_all_its_lines_and_refunded_without_a_body() {
        var id = ordered(2, 1);

        pay(id, "ok").statusCode(200).body("state", is("PAID"));

        assertThat(shelf.free(kettle)).isEqualTo(3);
        var admin = Tokens.of(CDI.current().select(Sessions.class).get(), Samples.buyer(), Role.ADMIN);
        given().header("Authorization", admin)
                .noContentType()
                .post("/v1/orders/" + id + "/refunds")
                .then()
                .statusCode(202)
                .body("state", is("REFUNDING"));
        given().header("Authorization", admin)
                .contentType("application/json")
                .post("/v1/orders/" + id + "/refunds")
                .then()
                .statusCode(202);
    }

    @Test
    void a_cancelled_order_gives_back_to_both_pools_at_once() {
        var id = ordered(5, 3);
        Refused.with(409, "sold-out", orderBoth("b", 1, 1));

        given().header("Authorization", token)
                .post("/v1/orders/" + id + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", is("CANCELLED"));

        assertThat(shelf.free(kettle)).isEqualTo(5);
        assertThat(shelf.free(cup)).isEqualTo(3);
        ordered(5, 3);
    }

    @Test
    void every_violated_field_is_named_and_prices_are_not_the_clients() {
        Refused.with(
                        400,
                        "invalid-request",
                        order(
                                " ",
                                "{\"lines\":[{\"productId\":\"x\",\"quantity\":0},{\"productId\":\"1\",\"quantity\":100,\"price\":1}],\"total\":1}"))
                .body(
                        "violations.field",
                        contains(
                                "Idempotency-Key",
                                "lines[0].productId",
                                "lines[0].quantity",
                                "lines[1].quantity",
                                "lines[1].price",
                                "total"));
    }

    @Test
    void lines_are_one_to_twenty_and_of_different_products() {
        var twentyOne = IntStream.rangeClosed(1, 21)
                .mapToObj(i -> line(new ProductId(i), 1))
                .collect(Collectors.joining(","));
        for (var lines : new String[] {"", line(kettle, 1) + ',' + line(kettle, 2), twentyOne, "7", "{},7"}) {
            Refused.with(400, "invalid-request", order("a", "{\"lines\":[" + lines + "]}"))
                    .body("violations.field[0]", containsString("lines"));
        }
        Refused.with(400, "invalid-request", order("a", "{\"lines\":{}}"));
    }

    @Test
    void nobody_orders_without_a_session() {
        token = "Bearer nobody";

        Refused.with(401, "unauthorized", orderBoth("a", 1, 1));
    }

    @Test
    void a_gate_that_does_not_answer_is_said_soon_and_the_same_key_finds_out() {
        try (var _ = Frozen.at(TestBackends.environment(Server.STOCK_REDIS).get(Server.STOCK_REDIS.variable()))) {
            Refused.asUnavailable(orderBoth("a", 1, 1));
        }

        orderBoth("a", 1, 1).statusCode(201);
        assertThat(shelf.free(kettle)).isEqualTo(4);
    }
}
