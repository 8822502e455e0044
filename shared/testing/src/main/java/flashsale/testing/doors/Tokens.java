package flashsale.testing.doors;

import flashsale.domain.user.Role;
import flashsale.domain.user.Session;
import flashsale.domain.user.SessionToken;
import flashsale.domain.user.Sessions;
import flashsale.domain.user.UserId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/** Authorization headers for tests. */
public final class Tokens {
    /** The tokens that the files in {@code events/} show. */
    public static final SessionToken EVENTS_BUYER = new SessionToken("EventsBuyer-0123456789-abcdefghijklmnopqrst");

    public static final SessionToken EVENTS_ADMIN = new SessionToken("EventsAdmin-0123456789-abcdefghijklmnopqrst");

    /** Logged out by one of them. */
    public static final SessionToken EVENTS_LOGGING_OUT =
            new SessionToken("EventsOther-0123456789-abcdefghijklmnopqrst");

    private Tokens() {}

    public static String of(Sessions sessions, UserId user, Role role) {
        return open(sessions, SessionToken.draw(new SecureRandom()), user, role);
    }

    public static String open(Sessions sessions, SessionToken token, UserId user, Role role) {
        // No test takes an hour; the clock is the functions' own, because Redis forgets by it.
        sessions.open(
                token, new Session(user, role, InstantSource.system().instant().plus(Duration.ofHours(1))));
        return header(token);
    }

    /** A token that nobody was ever given. */
    public static String unknown() {
        return header(SessionToken.draw(new SecureRandom()));
    }

    private static String header(SessionToken token) {
        return "Bearer " + token.value();
    }
}
