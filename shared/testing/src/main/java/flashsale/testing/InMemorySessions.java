package flashsale.testing;

import flashsale.domain.user.Session;
import flashsale.domain.user.SessionToken;
import flashsale.domain.user.Sessions;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemorySessions implements Sessions {
    private final Map<SessionToken, Session> sessions = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public InMemorySessions(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void open(SessionToken token, Session session) {
        sessions.put(token, session);
    }

    @Override
    public Optional<Session> find(SessionToken token) {
        return Optional.ofNullable(sessions.get(token))
                .filter(session -> clock.instant().isBefore(session.expiresAt()));
    }

    @Override
    public void close(SessionToken token) {
        sessions.remove(token);
    }
}
