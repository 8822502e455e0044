package flashsale.login;

import flashsale.domain.user.SessionToken;
import flashsale.domain.user.Sessions;

final class LogOut {
    private final Sessions sessions;

    LogOut(Sessions sessions) {
        this.sessions = sessions;
    }

    void logOut(SessionToken token) {
        sessions.close(token);
    }
}
