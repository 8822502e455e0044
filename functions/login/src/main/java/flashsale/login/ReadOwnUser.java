package flashsale.login;

import flashsale.domain.user.User;
import flashsale.domain.user.UserId;
import flashsale.domain.user.Users;
import java.util.Optional;

final class ReadOwnUser {
    private final Users users;

    ReadOwnUser(Users users) {
        this.users = users;
    }

    /** Empty where the user was removed after the session was opened. */
    Optional<User> read(UserId id) {
        return users.find(id);
    }
}
