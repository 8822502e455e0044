package flashsale.domain.user;

import java.util.Optional;

/** Everybody who has registered. Usernames and e-mail addresses are unique, also when two registrations race. */
public interface Users {
    /** Safe to retry: the second call is answered {@link Registration.Taken}. */
    Registration add(NewUser user);

    Optional<Account> account(Username username);

    Optional<User> find(UserId id);

    /**
     * Makes a registered user an admin. Safe to repeat. Sessions opened before keep the role they were opened with.
     *
     * @return the user after it; empty where nobody has that name
     */
    Optional<User> promote(Username username);
}
