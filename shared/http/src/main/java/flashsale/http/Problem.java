package flashsale.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** RFC 9457 body. Clients branch on {@code type}; {@code title} and {@code detail} are for people. */
@RegisterForReflection
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(Include.NON_EMPTY) List<Violation> violations) {
    /** A name, not an address: nothing is to be fetched from it. */
    private static final String TYPE_PREFIX = "urn:flashsale:problem:";

    static Problem of(ProblemType type, String detail, List<Violation> violations) {
        return new Problem(TYPE_PREFIX + type.slug(), type.title(), type.status(), detail, violations);
    }
}
