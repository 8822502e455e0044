package flashsale.login;

import flashsale.domain.user.Session;
import flashsale.domain.user.SessionToken;
import flashsale.domain.user.User;

/** The answer to one attempt to log in. */
sealed interface Login {
    record LoggedIn(User user, SessionToken token, Session session) implements Login {}

    /** Whether the user or the password was wrong is told to nobody. */
    record WrongCredentials() implements Login {}
}
