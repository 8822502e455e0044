package flashsale.register;

import static io.restassured.RestAssured.given;

import flashsale.backends.Server;
import flashsale.testing.TestBackends;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Frozen;
import flashsale.testing.doors.Refused;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true)
class OutageTest {
    @Test
    void a_frozen_database_is_said_soon_and_forgotten_when_it_thaws() {
        register("before").statusCode(201);

        try (var _ = Frozen.at(TestBackends.environment(Server.MYSQL).get(Server.MYSQL.variable()))) {
            Refused.asUnavailable(register("during"));
            Refused.asUnavailable(register("during"));
        }

        register("after").statusCode(201);
    }

    private static ValidatableResponse register(String name) {
        return given().contentType("application/json")
                .body("{\"username\":\"frozen-%s\",\"email\":\"%s@example.org\",\"password\":\"correct horse\"}"
                        .formatted(name, name))
                .post("/v1/users")
                .then();
    }
}
