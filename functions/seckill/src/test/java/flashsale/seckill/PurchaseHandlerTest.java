package flashsale.seckill;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StockRelease;
import flashsale.domain.user.Role;
import flashsale.domain.user.Session;
import flashsale.domain.user.SessionToken;
import flashsale.domain.user.UserId;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisSaleLoader;
import flashsale.redis.RedisSessions;
import flashsale.redis.RedisStockGate;
import flashsale.testing.Purchases;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** The door, with real Redis and Kafka behind it: what each request hears. */
@QuarkusTest
@WithBackends(stockRedis = true, cacheRedis = true, kafka = true)
class PurchaseHandlerTest {
    private static final AtomicLong SALES = new AtomicLong(100);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final InstantSource clock = InstantSource.system();

    @Inject
    SeckillConfig config;

    @Test
    void a_purchase_is_accepted_with_the_place_to_ask_for_its_order() {
        var terms = sale(1, 1);

        var answer = purchase(terms, logIn(1), "a").statusCode(202).body("state", is("RESERVED"));

        var order = OrderId.of(terms.sale(), new UserId(1), new IdempotencyKey("a"));
        answer.body("orderId", is(order.toString()))
                .body("statusUrl", is("/v1/orders/" + order))
                .body("pollAfterMs", is(500))
                .body("payBy", notNullValue());
    }

    @Test
    void the_next_buyer_hears_sold_out_and_the_first_the_same_as_before() {
        var terms = sale(1, 1);
        var first = purchase(terms, logIn(1), "a").text();

        purchase(terms, logIn(2), "b").problem(409, "sold-out");

        assertThat(purchase(terms, logIn(1), "a").text()).isEqualTo(first);
    }

    @Test
    void over_the_limit_is_limit_reached() {
        var terms = sale(3, 1);
        purchase(terms, logIn(1), "a");

        purchase(terms, logIn(1), "b").problem(409, "limit-reached");
    }

    @Test
    void a_fourth_purchase_at_once_has_to_wait() {
        var terms = sale(9, 9);
        for (var key : new String[] {"a", "b", "c"}) {
            purchase(terms, logIn(1), key).statusCode(202);
        }

        assertThat(purchase(terms, logIn(1), "d").problem(429, "too-fast").header("retry-after"))
                .isEqualTo("1");
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        var terms = sale(9, 2);
        purchase(terms, logIn(1), "a");

        send(event(terms).session(logIn(1)).key("a").body("{\"quantity\":2}")).problem(422, "key-reused");
    }

    @Test
    void a_key_whose_order_ended_is_told_so() {
        var terms = sale(1, 1);
        purchase(terms, logIn(1), "a");
        var reservation = Purchases.attempt(terms, 1, "a", 1).purchase().reservation();
        new RedisStockGate(new RedisCommands(config.stockRedisUrl(), PATIENCE, 1), clock)
                .release(new StockRelease(reservation, 1));

        purchase(terms, logIn(1), "a").problem(409, "order-ended");
    }

    @Test
    void before_the_opening_the_wait_is_told() {
        var opensAt = clock.instant().plusSeconds(600);
        var terms = Purchases.withWindow(sale(0, 1, false), opensAt, opensAt.plusSeconds(600));
        loader().load(terms, 1);

        var answer = purchase(terms, logIn(1), "a").problem(425, "not-started");

        assertThat(Integer.parseInt(answer.header("retry-after"))).isBetween(590, 600);
    }

    @Test
    void after_the_end_and_after_closing_it_has_ended() {
        var now = clock.instant();
        var over = Purchases.withWindow(sale(0, 1, false), now.minusSeconds(60), now.minusSeconds(1));
        loader().load(over, 1);
        var closed = sale(1, 1);
        loader().change(Purchases.next(closed, SaleStatus.CLOSED));

        purchase(over, logIn(1), "a").problem(409, "sale-ended");
        purchase(closed, logIn(1), "a").problem(409, "sale-ended");
    }

    @Test
    void a_paused_sale_asks_to_come_back() {
        var terms = sale(1, 1);
        loader().change(Purchases.next(terms, SaleStatus.PAUSED));

        assertThat(purchase(terms, logIn(1), "a").problem(503, "sale-paused").header("retry-after"))
                .isEqualTo("5");
    }

    @Test
    void a_sale_that_is_not_there_is_unknown() {
        sale(1, 1);

        purchase(sale(0, 1, false), logIn(1), "a").problem(404, "unknown-sale");
        send(event(sale(1, 1)).sale("abc").session(logIn(1)).key("a")).problem(404, "unknown-sale");
    }

    @Test
    void without_a_session_there_is_no_purchase() {
        var terms = sale(1, 1);

        send(event(terms).key("a")).problem(401, "unauthorized");
        send(event(terms).header("authorization", "Basic abc").key("a")).problem(401, "unauthorized");
        send(event(terms).header("authorization", "Bearer abc").key("a")).problem(401, "unauthorized");
        var stranger = SessionToken.draw(new SplittableRandom(-1));
        assertThat(purchase(terms, stranger, "a").problem(401, "unauthorized").header("www-authenticate"))
                .isEqualTo("Bearer");
    }

    @Test
    void a_key_is_needed_and_has_to_be_visible() {
        var terms = sale(1, 1);

        send(event(terms).session(logIn(1))).problem(400, "invalid-request");
        send(event(terms).session(logIn(1)).key("a b")).problem(400, "invalid-request");
        send(event(terms).session(logIn(1)).key("x".repeat(256))).problem(400, "invalid-request");
    }

    @Test
    void a_quantity_is_a_whole_number_from_one_to_the_limit() {
        var terms = sale(9, 2);
        for (var quantity : new String[] {"0", "-1", "1.5", "\"1\"", "null", "3", "99999999999", "true"}) {
            body(terms, "{\"quantity\":" + quantity + "}").problem(400, "invalid-request");
        }
    }

    @Test
    void a_body_is_a_json_object_with_known_fields() {
        var terms = sale(9, 2);

        body(terms, "{\"quantity\":").problem(400, "malformed-json");
        body(terms, "quantity=1").problem(400, "malformed-json");
        body(terms, "{} {}").problem(400, "malformed-json");
        body(terms, "[1]").problem(400, "invalid-request");
        body(terms, "{\"price\":1}").problem(400, "invalid-request");
        body(terms, " ".repeat(16 * 1024 + 1)).problem(413, "body-too-large");
        send(event(terms).session(logIn(1)).key("a").body("{}").header("content-type", "text/plain"))
                .problem(415, "unsupported-media-type");
    }

    @Test
    void only_post_is_served() {
        var answer = send(event(sale(1, 1)).method("GET")).problem(405, "method-not-allowed");

        assertThat(answer.header("allow")).isEqualTo("POST");
    }

    @Test
    void no_body_and_a_base64_body_are_understood() {
        var terms = sale(9, 9);

        send(event(terms).session(logIn(1)).key("a")).statusCode(202);
        send(event(terms).session(logIn(1)).key("b").base64("{\"quantity\":2}")).statusCode(202);
    }

    @Test
    void the_sample_events_are_answered() throws IOException {
        var folder = Path.of(System.getProperty("flashsale.root"), "events", "seckill");
        var expected = Map.of("purchase-unknown-sale.json", 404, "purchase-without-session.json", 401);
        sale(1, 1);
        new RedisSessions(new RedisCommands(config.cacheRedisUrl(), PATIENCE, 1), clock)
                .open(
                        new SessionToken("sample-session-token-of-the-events-folder-0"),
                        new Session(new UserId(1), Role.BUYER, clock.instant().plusSeconds(60)));

        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                new Answer(post(Files.readString(file)))
                        .statusCode(expected.get(file.getFileName().toString()));
            }
        }
    }

    private SaleTerms sale(int stock, int perBuyer) {
        var terms = sale(stock, perBuyer, true);
        loader().load(terms, stock);
        return terms;
    }

    private SaleTerms sale(int stock, int perBuyer, boolean now) {
        assertThat(stock >= 0 && (now || stock == 0)).isTrue();
        return Purchases.openAt(clock.instant(), new SaleId(SALES.incrementAndGet()), perBuyer);
    }

    private RedisSaleLoader loader() {
        return new RedisSaleLoader(new RedisCommands(config.stockRedisUrl(), PATIENCE, 1));
    }

    private SessionToken logIn(long user) {
        var token = SessionToken.draw(new SplittableRandom(user));
        Instant expiresAt = clock.instant().plusSeconds(600);
        new RedisSessions(new RedisCommands(config.cacheRedisUrl(), PATIENCE, 1), clock)
                .open(token, new Session(new UserId(user), Role.BUYER, expiresAt));
        return token;
    }

    private Answer purchase(SaleTerms terms, SessionToken session, String key) {
        return send(event(terms).session(session).key(key).body("{\"quantity\":1}"));
    }

    private Answer body(SaleTerms terms, String body) {
        return send(event(terms).session(logIn(1)).key("a").body(body));
    }

    private static PurchaseEvent event(SaleTerms terms) {
        return PurchaseEvent.post(terms.sale().toString());
    }

    private static Answer send(PurchaseEvent event) {
        return new Answer(post(event.json()));
    }

    /** Quarkus' stand-in for the Runtime API passes the event on and gives back what the handler wrote. */
    private static JsonPath post(String event) {
        var response = given().contentType("application/json").body(event).post("/");
        assertThat(response.statusCode()).isEqualTo(200);
        return JsonPath.from(response.asString());
    }

    /** The answer inside the answer: what API Gateway would pass on. */
    private record Answer(JsonPath answer) {
        Answer statusCode(int status) {
            assertThat(answer.getInt("statusCode")).as(text()).isEqualTo(status);
            return this;
        }

        Answer problem(int status, String slug) {
            statusCode(status);
            assertThat(header("content-type")).isEqualTo("application/problem+json");
            return body("type", endsWith(":" + slug)).body("status", is(status));
        }

        Answer body(String path, Matcher<?> matcher) {
            Object value = JsonPath.from(text()).get(path);
            assertThat(matcher.matches(value)).as("%s of %s", path, text()).isTrue();
            return this;
        }

        String header(String name) {
            return answer.getString("headers." + name);
        }

        String text() {
            return answer.getString("body");
        }
    }
}
