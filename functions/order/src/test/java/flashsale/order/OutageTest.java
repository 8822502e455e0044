package flashsale.order;

import static io.restassured.RestAssured.given;

import flashsale.backends.Server;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, stockRedis = true, kafka = true)
@WithSandbox
class OutageTest {
    private String token;

    @BeforeEach
    void somebody_is_logged_in() {
        token = Tokens.of(CDI.current().select(Sessions.class).get(), Samples.buyer(), Role.BUYER);
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "CACHE_REDIS"})
    void a_frozen_server_is_said_soon_and_forgotten_when_it_thaws(Server server) {
        listOrders().statusCode(200);

        try (var _ = Frozen.at(TestBackends.environment(server).get(server.variable()))) {
            Refused.asUnavailable(listOrders());
            Refused.asUnavailable(listOrders());
        }

        listOrders().statusCode(200);
    }

    private ValidatableResponse listOrders() {
        return given().header("Authorization", token).get("/v1/orders").then();
    }
}
