package flashsale.product;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import flashsale.backends.Server;
import flashsale.domain.product.Addition;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.RenderedProduct;
import flashsale.persistence.PanacheProducts;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisRenderedProducts;
import flashsale.testing.Samples;
import flashsale.testing.TestBackends;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Frozen;
import flashsale.testing.doors.Refused;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, opensearch = true)
class OutageTest {
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(10);
    private static final Duration AGE = Duration.ofSeconds(100);

    private final InstantSource clock = InstantSource.system();

    @AfterEach
    void the_database_is_asked_again() {
        var path = "/v1/products/" + add();
        until(() -> get(path).extract().statusCode() == 200);
    }

    @Test
    void a_frozen_database_is_said_soon_and_forgotten_when_it_thaws() {
        get("/v1/sales").statusCode(200);

        try (var _ = frozen(Server.MYSQL)) {
            Refused.asUnavailable(get("/v1/sales"));
            // Of an id that no other test asks for: that nobody has it is remembered for two seconds.
            Refused.asUnavailable(get("/v1/products/888888888"));
            Refused.asUnavailable(get("/v1/categories"));
        }

        get("/v1/sales").statusCode(200);
    }

    @Test
    void a_product_in_the_cache_is_read_while_the_database_is_frozen() {
        var path = "/v1/products/" + add();
        get(path).statusCode(200);

        try (var _ = frozen(Server.MYSQL)) {
            get(path).statusCode(200).header("Warning", nullValue());
        }
    }

    @Test
    void an_old_copy_is_shown_with_its_age_while_the_database_is_frozen_and_replaced_when_it_thaws() {
        var product = add();
        var path = "/v1/products/" + product;
        keepAsOfAWhileAgo(product, "{\"name\":\"as it was\"}");

        try (var _ = frozen(Server.MYSQL)) {
            var tag = shownStale(get(path))
                    .body("name", is("as it was"))
                    .extract()
                    .header("ETag");
            shownStale(get(path));
            given().header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .body(emptyString());
        }

        until(() -> get(path).extract().header("Warning") == null);
        get(path).statusCode(200).body("name", is("Kettle"));
    }

    @Test
    void a_frozen_cache_is_not_noticed() {
        var path = "/v1/products/" + add();

        try (var _ = frozen(Server.CACHE_REDIS)) {
            get(path).statusCode(200);
        }
    }

    private void until(BooleanSupplier recovered) {
        var deadline = clock.instant().plus(LONGEST_RECOVERY);
        while (!recovered.getAsBoolean()) {
            assertThat(clock.instant()).isBefore(deadline);
        }
    }

    private static ValidatableResponse shownStale(ValidatableResponse answer) {
        return answer.statusCode(200)
                .header("Warning", "110 - \"Response is Stale\"")
                .header("Age", Integer::parseInt, Matchers.greaterThanOrEqualTo((int) AGE.toSeconds()));
    }

    private void keepAsOfAWhileAgo(ProductId product, String text) {
        InstantSource aWhileAgo = InstantSource.offset(clock, AGE.negated());
        var url = TestBackends.environment(Server.CACHE_REDIS).get(Server.CACHE_REDIS.variable());
        try (var redis = new RedisCommands(url, Duration.ofSeconds(5), 1)) {
            new RedisRenderedProducts(redis, aWhileAgo, new SplittableRandom())
                    .keep(product, new RenderedProduct(1, Optional.of(text)));
        }
    }

    private static Frozen frozen(Server server) {
        return Frozen.at(TestBackends.environment(server).get(server.variable()));
    }

    private static ProductId add() {
        return ((Addition.Added) new PanacheProducts().add(Samples.product()))
                .product()
                .id();
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }
}
