package flashsale.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderId;
import flashsale.domain.payment.IntentId;
import flashsale.domain.sale.Admission;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Paying, cancelling and refunding on real servers and with the real process of the sandbox. */
@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, stockRedis = true, kafka = true)
@WithSandbox
class LifeAtTheDoorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UserId ann = Samples.buyer();
    private LoadedSale sale;
    private String annsToken;

    @BeforeEach
    void ann_is_logged_in_and_one_unit_is_on_sale() {
        sale = LoadedSale.withUnits(1);
        annsToken = tokenOf(ann, Role.BUYER);
    }

    @Test
    void an_order_on_its_way_is_reserved() {
        var order = sale.reserved(ann).order();

        get(order.toString())
                .statusCode(200)
                .header("Retry-After", "1")
                .body("id", is(order.toString()))
                .body("state", is("RESERVED"))
                .body("saleId", is(sale.id().toString()))
                .body("quantity", is(1))
                .body("pollAfterMs", is(1000));
        Refused.with(404, "unknown-order", get(tokenOf(Samples.buyer(), Role.BUYER), order.toString()));
    }

    @Test
    void an_order_is_paid_once_and_its_key_answers_as_the_first_time() {
        var order = landed();

        for (int i = 0; i < 2; i++) {
            pay(order, "a", "ok")
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .body("orderId", is(order))
                    .body("state", is("PAID"))
                    .body("statusUrl", is("/v1/orders/" + order));
        }

        get(order).statusCode(200).body("state", is("PAID")).body("$", not(hasKey("pollAfterMs")));
        Refused.with(409, "order-state", pay(order, "b", "ok")).body("state", is("PAID"));
        Refused.with(409, "order-state", cancel(annsToken, order)).body("state", is("PAID"));
        given().header("Authorization", annsToken)
                .get("/v1/orders?state=PAID")
                .then()
                .body("items.id", contains(order));
    }

    @Test
    void a_declined_payment_says_so_and_another_may_follow() {
        var order = landed();

        Refused.with(402, "payment-declined", pay(order, "a", "declined")).body("state", is("PENDING"));
        Refused.with(402, "payment-declined", pay(order, "a", "declined")).body("state", is("PENDING"));
        pay(order, "b", "ok").statusCode(200).body("state", is("PAID"));
    }

    @Test
    void a_lost_answer_is_made_up_for_by_the_providers_message() throws Exception {
        SandboxResource.tellsTheShop();
        var order = landed();

        pay(order, "a", "lost,hook-delay:300")
                .statusCode(202)
                .header("Retry-After", "1")
                .body("state", is("PAYING"))
                .body("statusUrl", is("/v1/orders/" + order))
                .body("pollAfterMs", notNullValue());

        await(order, "PAID");
    }

    @Test
    void bad_payments_are_refused_with_every_field() {
        var order = landed();

        Refused.with(
                        400,
                        "invalid-request",
                        given().header("Authorization", annsToken)
                                .contentType("application/json")
                                .body("{\"method\":\"cash\",\"amount\":1}")
                                .post("/v1/orders/" + order + "/payments")
                                .then())
                .body("violations.field", contains("Idempotency-Key", "method", "instrument", "amount"));
        Refused.with(422, "key-reused", paidThenAnotherInstrument(order));
    }

    private ValidatableResponse paidThenAnotherInstrument(String order) {
        pay(order, "a", "ok").statusCode(200);
        return pay(order, "a", "declined");
    }

    @Test
    void somebody_elses_order_is_neither_paid_nor_cancelled() {
        var order = landed();
        var bob = tokenOf(Samples.buyer(), Role.BUYER);

        Refused.with(404, "unknown-order", pay(bob, order, "a", "ok"));
        Refused.with(404, "unknown-order", cancel(bob, order));
        Refused.asUnknown(pay(Tokens.unknown(), order, "a", "ok"));
        get(order).body("state", is("PENDING"));
    }

    @Test
    void a_cancelled_orders_unit_can_be_bought_again_at_once() {
        var order = landed();
        assertThat(sale.attempt(Samples.buyer())).isInstanceOf(Admission.SoldOut.class);

        cancel(annsToken, order).statusCode(200).body("state", is("CANCELLED"));
        cancel(annsToken, order).statusCode(200).body("state", is("CANCELLED"));

        assertThat(sale.attempt(Samples.buyer())).isInstanceOf(Admission.Admitted.class);
        Refused.with(409, "order-state", pay(order, "a", "ok")).body("state", is("CANCELLED"));
    }

    @Test
    void a_refund_is_for_admins_and_for_what_was_paid() {
        var order = landed();
        var admin = tokenOf(Samples.buyer(), Role.ADMIN);

        Refused.with(403, "forbidden", refund(annsToken, order, "{}"));
        Refused.with(409, "order-state", refund(admin, order, "{}")).body("state", is("PENDING"));
        pay(order, "a", "ok").statusCode(200);
        Refused.with(
                409,
                "refund-exceeds-payment",
                refund(admin, order, "{\"amount\":{\"amount\":199901,\"currency\":\"CNY\"}}"));
        Refused.with(409, "partial-refund", refund(admin, order, "{\"amount\":{\"amount\":1,\"currency\":\"CNY\"}}"));
        refund(admin, order, "{\"reason\":\"does not boil\"}")
                .statusCode(202)
                .header("Retry-After", "1")
                .body("state", is("REFUNDING"));
        Refused.with(404, "unknown-order", refund(admin, "0".repeat(32), "{}"));
    }

    @Test
    void messages_that_are_forged_old_or_about_nothing_change_nothing() {
        var order = landed();
        pay(order, "a", "undecided:60000").statusCode(202);
        var intent = IntentId.of(OrderId.parse(order), new IdempotencyKey("a"));
        var body = message(intent.value());
        var now = Instant.now();

        Refused.with(401, "bad-signature", tell(body, "t=1,v1=00"));
        Refused.with(
                401,
                "bad-signature",
                given().body(body).post("/v1/payments/webhooks/sandbox").then());
        Refused.with(
                401, "bad-signature", tell(body, SandboxResource.signature(body, now.minus(Duration.ofMinutes(6)))));
        var unknown = message("0".repeat(32));
        Refused.with(400, "unknown-intent", tell(unknown, SandboxResource.signature(unknown, now)));
        var garbage = "garbage".getBytes(StandardCharsets.UTF_8);
        Refused.with(400, "malformed-webhook", tell(garbage, SandboxResource.signature(garbage, now)));
        // Signed, and yet the provider itself says that nothing is decided.
        tell(body, SandboxResource.signature(body, now)).statusCode(200);
        tell(body, SandboxResource.signature(body, now)).statusCode(200);

        get(order).body("state", is("PAYING"));
        Refused.with(
                404,
                "unknown-route",
                given().body(body).post("/v1/payments/webhooks/nobody").then());
    }

    private static byte[] message(String intent) {
        var text = "{\"id\":\"evt-%d\",\"type\":\"charge.captured\",\"intent\":\"%s\"}";
        return text.formatted(Samples.unique(), intent).getBytes(StandardCharsets.UTF_8);
    }

    private static ValidatableResponse tell(byte[] body, String signature) {
        return given().header("Flashsale-Signature", signature)
                .contentType("application/json")
                .body(body)
                .post("/v1/payments/webhooks/sandbox")
                .then();
    }

    private String landed() {
        return LandedOrders.land(sale.reserved(ann));
    }

    private ValidatableResponse pay(String order, String key, String instrument) {
        return pay(annsToken, order, key, instrument);
    }

    private static ValidatableResponse pay(String token, String order, String key, String instrument) {
        return given().header("Authorization", token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"method\":\"card\",\"instrument\":\"%s\"}".formatted(instrument))
                .post("/v1/orders/" + order + "/payments")
                .then();
    }

    private static ValidatableResponse cancel(String token, String order) {
        return given().header("Authorization", token)
                .post("/v1/orders/" + order + "/cancellation")
                .then();
    }

    private static ValidatableResponse refund(String token, String order, String body) {
        return given().header("Authorization", token)
                .contentType("application/json")
                .body(body)
                .post("/v1/orders/" + order + "/refunds")
                .then();
    }

    private ValidatableResponse get(String order) {
        return get(annsToken, order);
    }

    private static ValidatableResponse get(String token, String order) {
        return given().header("Authorization", token).get("/v1/orders/" + order).then();
    }

    private void await(String order, String state) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!get(order).extract().path("state").equals(state)) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(50);
        }
    }

    private static String tokenOf(UserId user, Role role) {
        return Tokens.of(CDI.current().select(Sessions.class).get(), user, role);
    }
}
