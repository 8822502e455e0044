package flashsale.register;

import flashsale.domain.user.Email;
import flashsale.domain.user.NewUser;
import flashsale.domain.user.Password;
import flashsale.domain.user.PasswordHashing;
import flashsale.domain.user.Registration;
import flashsale.domain.user.Role;
import flashsale.domain.user.Username;
import flashsale.domain.user.Users;
import java.time.InstantSource;

/** Whoever registers is a buyer; admins are made by operators. */
final class RegisterUser {
    private final Users users;
    private final PasswordHashing hashing;
    private final InstantSource clock;

    RegisterUser(Users users, PasswordHashing hashing, InstantSource clock) {
        this.users = users;
        this.hashing = hashing;
        this.clock = clock;
    }

    Registration register(Username username, Email email, Password password) {
        return users.add(new NewUser(username, email, hashing.hash(password), Role.BUYER, clock.instant()));
    }
}
