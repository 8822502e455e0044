package flashsale.product;

import static io.restassured.RestAssured.given;

import flashsale.backends.Server;
import flashsale.domain.product.Addition;
import flashsale.persistence.PanacheProducts;
import flashsale.testing.Samples;
import flashsale.testing.TestBackends;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Frozen;
import flashsale.testing.doors.Refused;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends({Server.MYSQL, Server.CACHE_REDIS})
class OutageTest {
    @Test
    void a_frozen_database_is_said_soon_and_forgotten_when_it_thaws() {
        get("/v1/sales").statusCode(200);

        try (var _ = frozen(Server.MYSQL)) {
            Refused.asUnavailable(get("/v1/sales"));
            Refused.asUnavailable(get("/v1/products/999999999"));
        }

        get("/v1/sales").statusCode(200);
    }

    @Test
    void a_product_in_the_cache_is_read_while_the_database_is_frozen() {
        var path = "/v1/products/" + add();
        get(path).statusCode(200);

        try (var _ = frozen(Server.MYSQL)) {
            get(path).statusCode(200);
        }
    }

    @Test
    void a_frozen_cache_is_not_noticed() {
        var path = "/v1/products/" + add();

        try (var _ = frozen(Server.CACHE_REDIS)) {
            get(path).statusCode(200);
        }
    }

    private static Frozen frozen(Server server) {
        return Frozen.at(TestBackends.environment(server).get(server.variable()));
    }

    private static String add() {
        return ((Addition.Added) new PanacheProducts().add(Samples.product()))
                .product()
                .id()
                .toString();
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }
}
