package flashsale.domain.user;

import java.util.Optional;

/** Open sessions by token. Expired sessions are not found. All calls are safe to retry. */
public interface Sessions {
    void open(SessionToken token, Session session);

    Optional<Session> find(SessionToken token);

    void close(SessionToken token);
}
