package flashsale.http;

import flashsale.domain.user.Role;
import flashsale.domain.user.Sessions;

/** Recognises callers by the session token they show. */
public final class Callers {
    private final Sessions sessions;

    public Callers(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * @param authorization the header's value, null where it is absent
     * @throws Refusal 401 where there is no token, a malformed one, or none of an open session; which is not said
     */
    public Caller identify(String authorization) {
        return BearerToken.in(authorization)
                .flatMap(token -> sessions.find(token).map(session -> new Caller(token, session)))
                .orElseThrow(() -> new Refusal(ProblemType.UNAUTHORIZED, "This needs the token of an open session"));
    }

    /** @throws Refusal 401 as {@link #identify}, 403 where the caller is somebody else than an admin */
    public Caller identifyAdmin(String authorization) {
        var caller = identify(authorization);
        if (caller.session().role() != Role.ADMIN) {
            throw new Refusal(ProblemType.FORBIDDEN, "This is for admins");
        }
        return caller;
    }
}
