package flashsale.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The answers of a door that concern one caller, so that no cache keeps them. Bodies are records registered for
 * reflection, because a native image cannot see through {@link Response}.
 */
public final class Reply {
    private static final String PROBLEM_JSON = "application/problem+json";

    private Reply() {}

    public static Response ok(Object json) {
        return json(200, json);
    }

    /** To be asked for again after so long; clients that read headers only are told in whole seconds. */
    public static Response okForNow(Object json, Duration poll) {
        return again(200, json, poll);
    }

    /** Begun, and not done yet. */
    public static Response accepted(Object json, Duration poll) {
        return again(202, json, poll);
    }

    private static Response again(int status, Object json, Duration poll) {
        long seconds = Math.max(1, poll.plusMillis(999).toSeconds());
        return uncached(status)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .entity(json)
                .build();
    }

    public static Response created(Object json) {
        return json(201, json);
    }

    /** @param location where it can be read from now on */
    public static Response created(Object json, String location) {
        return uncached(201)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.LOCATION, location)
                .entity(json)
                .build();
    }

    /** With the ETag by which the next change says which version it is about. */
    public static Response ok(Object json, int version) {
        return tagged(200, json, version);
    }

    public static Response created(Object json, int version) {
        return tagged(201, json, version);
    }

    private static Response tagged(int status, Object json, int version) {
        return uncached(status)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ETAG, VersionTag.of(version))
                .entity(json)
                .build();
    }

    public static Response noContent() {
        return uncached(204).build();
    }

    /** @param detail for people; never the cause of a failure */
    public static Response problem(ProblemType type, String detail) {
        return problem(type, detail, List.of());
    }

    /** @param state of what was asked for: it is the reason */
    public static Response problem(ProblemType type, String detail, Enum<?> state) {
        return problem(type, Problem.of(type, detail, Optional.of(state.name()), List.of()));
    }

    static Response problem(ProblemType type, String detail, List<Violation> violations) {
        return problem(type, Problem.of(type, detail, Optional.empty(), violations));
    }

    private static Response problem(ProblemType type, Problem problem) {
        var response = uncached(type.status()).type(PROBLEM_JSON).entity(problem);
        type.headers().forEach(response::header);
        return response.build();
    }

    private static Response json(int status, Object json) {
        return uncached(status).type(MediaType.APPLICATION_JSON).entity(json).build();
    }

    private static Response.ResponseBuilder uncached(int status) {
        return Response.status(status).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
