package flashsale.product;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.product.Addition;
import flashsale.domain.sale.AdjustmentId;
import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleRules;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.SaleWindow;
import flashsale.domain.sale.StockAdjustment.Wish;
import flashsale.domain.sale.StockAdjustments.Begin;
import flashsale.domain.user.UserId;
import flashsale.http.WireTime;
import flashsale.persistence.JdbcStandingPools;
import flashsale.persistence.JdbcStockAdjustments;
import flashsale.persistence.PanacheProducts;
import flashsale.persistence.PanacheSales;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import flashsale.testing.TestBackends;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Refused;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, opensearch = true)
class SaleResourceTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final PanacheSales sales = new PanacheSales();
    private final Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);

    @Test
    void an_open_sale_is_read_with_the_servers_time_and_without_its_status() {
        var sale = published(now.minus(AN_HOUR), now.plus(AN_HOUR));

        var answer = get("/v1/sales/" + sale.id())
                .statusCode(200)
                .contentType("application/json")
                .body("id", is(sale.id().toString()))
                .body("productId", is(sale.rules().product().toString()))
                .body("price.amount", is(199_900))
                .body("stock", is(10))
                .body("perBuyer", is(2))
                .body("opensAt", is(WireTime.of(now.minus(AN_HOUR))))
                .body("closesAt", is(WireTime.of(now.plus(AN_HOUR))))
                .body("payWithinSeconds", is(900))
                .body("phase", is("open"))
                .body("serverTime", matchesPattern(TIME))
                .body("$", not(hasKey("status")));
        ProductResourceTest.assertKept(answer, "max-age=1");
    }

    @Test
    void the_phase_follows_the_window_unless_the_sale_was_stopped() {
        var upcoming = published(now.plus(AN_HOUR), now.plus(AN_HOUR.multipliedBy(2)));
        var over = published(now.minus(AN_HOUR.multipliedBy(2)), now.minus(AN_HOUR));
        var paused = move(published(now.minus(AN_HOUR), now.plus(AN_HOUR)), SaleStatus.PAUSED);
        var closed = move(published(now.minus(AN_HOUR), now.plus(AN_HOUR)), SaleStatus.CLOSED);

        assertPhase(upcoming, "upcoming");
        assertPhase(over, "over");
        assertPhase(paused, "paused");
        assertPhase(closed, "closed");
    }

    @Test
    void a_sale_that_is_not_published_is_unknown() {
        var draft = draft(now.minus(AN_HOUR), now.plus(AN_HOUR));
        Refused.with(404, "unknown-sale", get("/v1/sales/" + draft.id()));

        move(draft, SaleStatus.LOADING);
        Refused.with(404, "unknown-sale", get("/v1/sales/" + draft.id()));

        Refused.with(404, "unknown-sale", get("/v1/sales/999999999"));
        Refused.with(404, "unknown-sale", get("/v1/sales/nonsense"));
    }

    @Test
    void sales_are_listed_newest_first_with_one_time_for_all() {
        var oldest = published(now.minus(AN_HOUR), now.plus(AN_HOUR));
        var older = published(now.minus(AN_HOUR), now.plus(AN_HOUR));
        draft(now.minus(AN_HOUR), now.plus(AN_HOUR));
        var newest = published(now.minus(AN_HOUR), now.plus(AN_HOUR));

        var page = get("/v1/sales?limit=2")
                .statusCode(200)
                .body("items.id", contains(newest.id().toString(), older.id().toString()))
                .body("next", is(older.id().toString()))
                .body("serverTime", matchesPattern(TIME));
        String serverTime = page.extract().path("serverTime");
        page.body("items.serverTime", contains(serverTime, serverTime));
        ProductResourceTest.assertKept(page, "max-age=1");

        get("/v1/sales?limit=1&after=" + older.id())
                .body("items.id", contains(oldest.id().toString()));
    }

    @Test
    void the_standing_pool_of_a_product_is_no_sale() {
        var product = ((Addition.Added) new PanacheProducts().add(Samples.product())).product();
        var admin = new UserId(1);
        var id = AdjustmentId.of(admin, product.id(), new IdempotencyKey("key"));
        var ledger = new JdbcStockAdjustments(TestBackends.mysql(), new ManualClock());
        var begun = (Begin.Begun) ledger.begin(new Wish(id, product.id(), 5, "counted", admin));
        var pool = begun.adjustment().pool();
        new JdbcStandingPools(TestBackends.mysql()).opened(pool);

        Refused.with(404, "unknown-sale", get("/v1/sales/" + pool));
        get("/v1/sales?limit=100").body("items.id", not(hasItem(pool.toString())));
    }

    @Test
    void a_page_that_cannot_be_is_refused_with_every_reason() {
        Refused.with(400, "invalid-request", get("/v1/sales?limit=ten&after=x"))
                .body("violations.field", contains("limit", "after"));
    }

    @Test
    void a_method_that_is_not_served_is_answered_with_the_one_that_is() {
        Refused.with(405, "method-not-allowed", given().post("/v1/sales").then())
                .header("Allow", "GET");
        Refused.with(405, "method-not-allowed", given().delete("/v1/sales/1").then())
                .header("Allow", "GET");
    }

    private void assertPhase(Sale sale, String phase) {
        get("/v1/sales/" + sale.id()).statusCode(200).body("phase", is(phase));
    }

    private Sale published(Instant opensAt, Instant closesAt) {
        return move(move(draft(opensAt, closesAt), SaleStatus.LOADING), SaleStatus.PUBLISHED);
    }

    private Sale move(Sale sale, SaleStatus to) {
        return sales.move(sale.id(), Set.of(sale.status()), to).orElseThrow();
    }

    private Sale draft(Instant opensAt, Instant closesAt) {
        var product = ((Addition.Added) new PanacheProducts().add(Samples.product())).product();
        var window = new SaleWindow(opensAt, closesAt);
        return sales.add(
                new SaleRules(product.id(), Samples.PRICE, 10, 2, window, Samples.PAY_WITHIN), ManualClock.NOON);
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }
}
