package flashsale.login;

import flashsale.domain.user.Password;
import flashsale.domain.user.PasswordHashing;
import flashsale.domain.user.Username;
import flashsale.domain.user.Users;

final class LogIn {
    private final Users users;
    private final PasswordHashing hashing;
    private final OpenSession openSession;

    LogIn(Users users, PasswordHashing hashing, OpenSession openSession) {
        this.users = users;
        this.hashing = hashing;
        this.openSession = openSession;
    }

    Login logIn(Username username, Password password) {
        var account = users.account(username);
        if (account.isEmpty()) {
            // As slow as a wrong password, or the time would tell who is registered.
            hashing.matchNobody(password);
            return new Login.WrongCredentials();
        }
        if (!hashing.matches(password, account.get().passwordHash())) {
            return new Login.WrongCredentials();
        }
        return openSession.open(account.get().user());
    }
}
