package flashsale.login;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import flashsale.domain.user.Email;
import flashsale.domain.user.NewUser;
import flashsale.domain.user.Password;
import flashsale.domain.user.Role;
import flashsale.domain.user.Sessions;
import flashsale.domain.user.Username;
import flashsale.domain.user.Users;
import flashsale.security.Argon2Passwords;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Refused;
import flashsale.testing.doors.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true)
class SessionResourceTest {
    private final String ann = "ann-" + Samples.unique();

    @BeforeEach
    void ann_has_registered() {
        var hash = new Argon2Passwords(new SecureRandom()).hash(new Password("correct horse"));
        CDI.current()
                .select(Users.class)
                .get()
                .add(new NewUser(
                        new Username(ann), new Email(ann + "@example.org"), hash, Role.BUYER, ManualClock.NOON));
    }

    @Test
    void the_right_password_is_answered_with_a_token_and_the_user() {
        logIn(ann, "correct horse")
                .statusCode(201)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body("token", matchesPattern("[A-Za-z0-9_-]{43}"))
                .body("expiresAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"))
                .body("user.username", is(ann))
                .body("user.role", is("buyer"))
                .body("user.createdAt", is("2026-11-11T12:00:00.000Z"));
    }

    @Test
    void a_wrong_password_and_an_unknown_user_get_the_same_answer() {
        var wrongPassword = Refused.with(401, "invalid-credentials", logIn(ann, "incorrect horse"));
        var unknownUser = Refused.with(401, "invalid-credentials", logIn("nobody-at-all", "correct horse"));

        unknownUser.body(is(wrongPassword.extract().asString()));
    }

    @Test
    void a_token_is_good_for_its_user_until_it_is_given_back() {
        var token = "Bearer " + logIn(ann, "correct horse").extract().path("token");

        readMe(token).statusCode(200).header("Cache-Control", "no-store").body("username", is(ann));
        logOut(token).statusCode(204);

        Refused.asUnknown(readMe(token));
        Refused.asUnknown(logOut(token));
    }

    @Test
    void without_a_token_of_an_open_session_nobody_is_known() {
        Refused.asUnknown(given().get("/v1/users/me").then());
        Refused.asUnknown(readMe("Bearer nonsense"));
        Refused.asUnknown(readMe("Basic YW5uOnNlY3JldA=="));
        Refused.asUnknown(readMe(Tokens.unknown()));
        Refused.asUnknown(logOut(Tokens.unknown()));
    }

    @Test
    void a_session_whose_user_is_gone_is_of_nobody() {
        var orphan = Tokens.of(CDI.current().select(Sessions.class).get(), Samples.buyer(), Role.BUYER);

        Refused.asUnknown(readMe(orphan));
    }

    @Test
    void every_violated_field_is_named() {
        Refused.with(400, "invalid-request", post("{\"username\":\"a\",\"password\":\"short\",\"remember\":true}"))
                .body("violations.field", contains("username", "password", "remember"))
                .body(not(containsString("short")));
    }

    @Test
    void what_cannot_be_read_is_refused() {
        Refused.with(400, "malformed-json", post("{"));
        Refused.with(413, "body-too-large", post("{\"username\":\"" + "a".repeat(16 * 1024) + "\"}"));
        Refused.with(
                415,
                "unsupported-media-type",
                given().contentType("text/plain")
                        .body("{}")
                        .post("/v1/sessions")
                        .then());
    }

    @Test
    void a_method_that_is_not_served_is_answered_with_the_one_that_is() {
        Refused.with(405, "method-not-allowed", given().get("/v1/sessions").then())
                .header("Allow", "POST");
        Refused.with(
                        405,
                        "method-not-allowed",
                        given().post("/v1/sessions/current").then())
                .header("Allow", "DELETE");
        Refused.with(405, "method-not-allowed", given().delete("/v1/users/me").then())
                .header("Allow", "GET");
    }

    @Test
    void an_unknown_route_is_a_problem_too() {
        Refused.with(404, "unknown-route", given().get("/v1/sessions/other").then());
    }

    private static ValidatableResponse logIn(String username, String password) {
        return post("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/sessions")
                .then();
    }

    private static ValidatableResponse logOut(String authorization) {
        return given().header("Authorization", authorization)
                .delete("/v1/sessions/current")
                .then();
    }

    private static ValidatableResponse readMe(String authorization) {
        return given().header("Authorization", authorization)
                .get("/v1/users/me")
                .then();
    }
}
