package flashsale.testing.doors;

import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;

/** What is true of every problem a door answers. */
public final class Refused {
    /** A client is told within a second; the rest is for a machine that builds and tests other things meanwhile. */
    private static final Duration SOON = Duration.ofMillis(2500);

    private Refused() {}

    public static ValidatableResponse with(int status, String slug, ValidatableResponse answer) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("type", is("urn:flashsale:problem:" + slug))
                .body("status", is(status))
                .body("title", not(emptyString()))
                .body("detail", not(emptyString()));
    }

    /** 401, as it is for everybody who is not known. */
    public static void asUnknown(ValidatableResponse answer) {
        with(401, "unauthorized", answer).header("WWW-Authenticate", "Bearer");
    }

    /** 503, in time. */
    public static void asUnavailable(ValidatableResponse answer) {
        with(503, "unavailable", answer).header("Retry-After", "2").time(lessThan(SOON.toMillis()));
    }
}
