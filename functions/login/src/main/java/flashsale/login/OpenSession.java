package flashsale.login;

import flashsale.domain.user.Session;
import flashsale.domain.user.SessionToken;
import flashsale.domain.user.Sessions;
import flashsale.domain.user.User;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Gives a user who has proved who they are a token of their own. */
final class OpenSession {
    private final Sessions sessions;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final Duration lasts;

    /** @param random must be cryptographically strong */
    OpenSession(Sessions sessions, RandomGenerator random, InstantSource clock, Duration lasts) {
        this.sessions = sessions;
        this.random = random;
        this.clock = clock;
        this.lasts = lasts;
    }

    Login.LoggedIn open(User user) {
        var token = SessionToken.draw(random);
        var session = new Session(user.id(), user.role(), clock.instant().plus(lasts));
        sessions.open(token, session);
        return new Login.LoggedIn(user, token, session);
    }
}
