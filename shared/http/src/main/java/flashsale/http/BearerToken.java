package flashsale.http;

import flashsale.domain.user.SessionToken;
import java.util.Optional;
import java.util.regex.Pattern;

/** RFC 6750: {@code Authorization: Bearer <token>}. */
final class BearerToken {
    private static final Pattern SHAPE = Pattern.compile("(?i:Bearer) +([A-Za-z0-9_-]{43}) *");

    private BearerToken() {}

    /** @param authorization the header's value, null where it is absent */
    static Optional<SessionToken> in(String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        var parts = SHAPE.matcher(authorization);
        return parts.matches() ? Optional.of(new SessionToken(parts.group(1))) : Optional.empty();
    }
}
