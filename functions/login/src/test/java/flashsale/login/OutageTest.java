package flashsale.login;

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
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true)
class OutageTest {
    @Test
    void a_frozen_database_is_said_soon_and_forgotten_when_it_thaws() {
        Refused.with(401, "invalid-credentials", logIn());

        try (var _ = frozen(Server.MYSQL)) {
            Refused.asUnavailable(logIn());
            Refused.asUnavailable(logIn());
        }

        Refused.with(401, "invalid-credentials", logIn());
    }

    @Test
    void frozen_sessions_are_said_soon_and_found_again_when_they_thaw() {
        var token = Tokens.of(CDI.current().select(Sessions.class).get(), Samples.buyer(), Role.BUYER);

        try (var _ = frozen(Server.CACHE_REDIS)) {
            Refused.asUnavailable(logOut(token));
            Refused.asUnavailable(logOut(token));
        }

        logOut(token).statusCode(204);
    }

    private static Frozen frozen(Server server) {
        return Frozen.at(TestBackends.environment(server).get(server.variable()));
    }

    private static ValidatableResponse logIn() {
        return given().contentType("application/json")
                .body("{\"username\":\"nobody-at-all\",\"password\":\"correct horse\"}")
                .post("/v1/sessions")
                .then();
    }

    private static ValidatableResponse logOut(String authorization) {
        return given().header("Authorization", authorization)
                .delete("/v1/sessions/current")
                .then();
    }
}
