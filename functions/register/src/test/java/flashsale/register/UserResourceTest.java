package flashsale.register;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Refused;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true)
class UserResourceTest {
    @Test
    void a_registration_is_answered_with_the_user_and_without_the_password() {
        var name = "ann-" + Samples.unique();

        register(name, name + "@Example.org", "correct horse")
                .statusCode(201)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body("id", matchesPattern("[0-9]+"))
                .body("username", is(name))
                .body("email", is(name + "@example.org"))
                .body("role", is("buyer"))
                .body("createdAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"))
                .body(not(containsString("horse")));
    }

    @Test
    void a_taken_name_or_address_is_a_conflict() {
        var name = "ann-" + Samples.unique();
        register(name, name + "@example.org", "correct horse").statusCode(201);

        Refused.with(409, "user-exists", register(name, "other-" + name + "@example.org", "correct horse"));
        Refused.with(409, "user-exists", register("other-" + Samples.unique(), name + "@example.org", "correct horse"));
    }

    @Test
    void every_violated_field_is_named() {
        var body = "{\"username\":\"a\",\"email\":\"nowhere\",\"password\":\"1234567\",\"role\":\"ADMIN\"}";

        Refused.with(400, "invalid-request", post(body))
                .body("violations.field", contains("username", "email", "password", "role"))
                .body("title", is("The request breaks a rule"))
                .body("detail", is("4 fields are not valid"))
                .body(not(containsString("1234567")));
    }

    @Test
    void a_password_has_8_to_128_characters() {
        register("ann-" + Samples.unique(), Samples.unique() + "@example.org", "x".repeat(8))
                .statusCode(201);
        register("ann-" + Samples.unique(), Samples.unique() + "@example.org", "x".repeat(128))
                .statusCode(201);

        for (var length : new int[] {7, 129}) {
            Refused.with(400, "invalid-request", register("ann", "ann@example.org", "x".repeat(length)))
                    .body("violations.field", contains("password"));
        }
    }

    @Test
    void what_is_no_json_is_refused() {
        for (var body : new String[] {"", "{", "[]", "null", "{} {}"}) {
            Refused.with(400, "malformed-json", post(body));
        }
    }

    @Test
    void a_wrong_content_type_is_refused() {
        var answer =
                given().contentType("text/plain").body("{}").post("/v1/users").then();

        Refused.with(415, "unsupported-media-type", answer);
    }

    @Test
    void a_body_over_16_kilobytes_is_refused() {
        Refused.with(413, "body-too-large", post("{\"username\":\"" + "a".repeat(16 * 1024) + "\"}"));
    }

    @Test
    void a_method_that_is_not_served_is_answered_with_the_one_that_is() {
        Refused.with(405, "method-not-allowed", given().get("/v1/users").then()).header("Allow", "POST");
        Refused.with(405, "method-not-allowed", given().delete("/v1/users").then())
                .header("Allow", "POST");
    }

    @Test
    void an_unknown_route_is_a_problem_too() {
        Refused.with(404, "unknown-route", given().get("/v1/nothing").then());
        Refused.with(404, "unknown-route", given().post("/").then());
    }

    private static ValidatableResponse register(String username, String email, String password) {
        return post("{\"username\":\"%s\",\"email\":\"%s\",\"password\":\"%s\"}".formatted(username, email, password));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/users")
                .then();
    }
}
