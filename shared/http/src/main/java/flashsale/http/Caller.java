package flashsale.http;

import flashsale.domain.user.Session;
import flashsale.domain.user.SessionToken;
import flashsale.domain.user.UserId;

/** Who makes a request. */
public record Caller(SessionToken token, Session session) {
    public UserId user() {
        return session.user();
    }
}
