package flashsale.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import flashsale.domain.user.Role;
import flashsale.domain.user.Sessions;
import flashsale.domain.user.UserId;
import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Refused;
import flashsale.testing.doors.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, stockRedis = true, kafka = true)
@WithSandbox
class OrderResourceTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    private final UserId ann = Samples.buyer();
    private String annsToken;

    @BeforeEach
    void ann_is_logged_in() {
        annsToken = tokenOf(ann);
    }

    @Test
    void a_landed_order_is_read_with_its_line_and_total() {
        var sale = LandedOrders.openSale();
        var order = LandedOrders.land(sale, ann, 2);

        get(annsToken, "/v1/orders/" + order)
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body("id", is(order))
                .body("state", is("PENDING"))
                .body("saleId", is(sale.toString()))
                .body("lines", hasSize(1))
                .body("lines[0].productId", matchesPattern("[0-9]+"))
                .body("lines[0].quantity", is(2))
                .body("lines[0].unitPrice.amount", is(199_900))
                .body("total.amount", is(399_800))
                .body("total.currency", is("CNY"))
                .body("createdAt", matchesPattern(TIME))
                .body("payBy", matchesPattern(TIME));
    }

    @Test
    void an_order_of_a_sale_nobody_knows_is_rejected_and_has_nothing_to_pay() {
        var order = LandedOrders.land(LandedOrders.UNKNOWN_SALE, ann, 1);

        get(annsToken, "/v1/orders/" + order)
                .statusCode(200)
                .body("state", is("REJECTED"))
                .body("lines", hasSize(0))
                .body("$", not(hasKey("total")));
    }

    @Test
    void somebody_elses_order_and_one_on_its_way_are_both_unknown() {
        var order = LandedOrders.land(LandedOrders.UNKNOWN_SALE, ann, 1);

        for (var path : new String[] {order, "0".repeat(32), "nonsense", order.toUpperCase()}) {
            Refused.with(404, "unknown-order", get(tokenOf(Samples.buyer()), "/v1/orders/" + path))
                    .header("Retry-After", "1");
        }
    }

    @Test
    void orders_are_listed_newest_first_and_page_by_page() {
        var oldest = LandedOrders.land(LandedOrders.UNKNOWN_SALE, ann, 1);
        awaitNextMillisecond();
        var older = LandedOrders.land(LandedOrders.UNKNOWN_SALE, ann, 1);
        awaitNextMillisecond();
        var newest = LandedOrders.land(LandedOrders.UNKNOWN_SALE, ann, 1);
        LandedOrders.land(LandedOrders.UNKNOWN_SALE, Samples.buyer(), 1);

        get(annsToken, "/v1/orders?limit=2")
                .statusCode(200)
                .body("items.id", contains(newest, older))
                .body("next", is(older));
        get(annsToken, "/v1/orders?limit=2&after=" + older)
                .body("items.id", contains(oldest))
                .body("$", not(hasKey("next")));
    }

    @Test
    void a_buyer_without_orders_has_an_empty_list() {
        get(annsToken, "/v1/orders").statusCode(200).body("items", hasSize(0)).body("$", not(hasKey("next")));
    }

    @Test
    void a_page_that_cannot_be_is_refused_with_every_reason() {
        Refused.with(400, "invalid-request", get(annsToken, "/v1/orders?limit=101&after=x"))
                .body("violations.field", contains("limit", "after"));
    }

    @Test
    void nobody_is_known_without_the_token_of_an_open_session() {
        Refused.asUnknown(given().get("/v1/orders").then());
        Refused.asUnknown(given().get("/v1/orders/" + "0".repeat(32)).then());
        Refused.asUnknown(get(Tokens.unknown(), "/v1/orders"));
    }

    @Test
    void a_method_that_is_not_served_is_answered_with_those_that_are() {
        Refused.with(405, "method-not-allowed", given().delete("/v1/orders/1").then())
                .header("Allow", "GET");
        var two = Refused.with(
                405, "method-not-allowed", given().delete("/v1/orders").then());
        // The event server of the tests takes every header apart at its commas.
        assertThat(two.extract().headers().getValues("Allow")).containsExactly("GET", "POST");
    }

    @Test
    void an_unknown_route_is_a_problem_too() {
        Refused.with(404, "unknown-route", given().get("/v1/orders/1/nothing").then());
    }

    /** Orders of one millisecond are in the order of their ids, which are hashes. */
    private static void awaitNextMillisecond() {
        var start = System.currentTimeMillis();
        while (System.currentTimeMillis() == start) {
            Thread.onSpinWait();
        }
    }

    private static String tokenOf(UserId user) {
        return Tokens.of(CDI.current().select(Sessions.class).get(), user, Role.BUYER);
    }

    private static ValidatableResponse get(String authorization, String path) {
        return given().header("Authorization", authorization).get(path).then();
    }
}
