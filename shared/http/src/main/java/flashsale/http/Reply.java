package flashsale.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

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

    public static Response created(Object json) {
        return json(201, json);
    }

    public static Response noContent() {
        return uncached(204).build();
    }

    /** @param detail for people; never the cause of a failure */
    public static Response problem(ProblemType type, String detail) {
        return problem(type, detail, List.of());
    }

    static Response problem(ProblemType type, String detail, List<Violation> violations) {
        var response = uncached(type.status()).type(PROBLEM_JSON).entity(Problem.of(type, detail, violations));
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
