package flashsale.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;

/**
 * RFC 9457 body. Clients branch on {@code type}; {@code title} and {@code detail} are for people.
 *
 * @param state of what was asked for, where it is the state that refuses
 */
@RegisterForReflection
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(Include.NON_ABSENT) Optional<String> state,
        @JsonInclude(Include.NON_EMPTY) List<Violation> violations) {
    /** A name, not an address: nothing is to be fetched from it. */
    private static final String TYPE_PREFIX = "urn:flashsale:problem:";

    static Problem of(ProblemType type, String detail, Optional<String> state, List<Violation> violations) {
        return new Problem(TYPE_PREFIX + type.slug(), type.title(), type.status(), detail, state, violations);
    }
}
