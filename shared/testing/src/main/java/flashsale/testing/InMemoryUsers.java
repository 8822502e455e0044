package flashsale.testing;

import flashsale.domain.user.Account;
import flashsale.domain.user.NewUser;
import flashsale.domain.user.Registration;
import flashsale.domain.user.Role;
import flashsale.domain.user.User;
import flashsale.domain.user.UserId;
import flashsale.domain.user.Username;
import flashsale.domain.user.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public final class InMemoryUsers implements Users {
    private final List<Account> accounts = new ArrayList<>();

    @Override
    public synchronized Registration add(NewUser user) {
        boolean taken = accounts.stream()
                .map(Account::user)
                .anyMatch(other -> other.username().equals(user.username())
                        || other.email().equals(user.email()));
        if (taken) {
            return new Registration.Taken();
        }
        var id = new UserId(accounts.size() + 1L);
        var added = new User(id, user.username(), user.email(), user.role(), user.createdAt());
        accounts.add(new Account(added, user.passwordHash()));
        return new Registration.Registered(added);
    }

    @Override
    public synchronized Optional<Account> account(Username username) {
        return accounts.stream()
                .filter(account -> account.user().username().equals(username))
                .findFirst();
    }

    @Override
    public synchronized Optional<User> find(UserId id) {
        return accounts.stream()
                .map(Account::user)
                .filter(user -> user.id().equals(id))
                .findFirst();
    }

    @Override
    public synchronized Optional<User> promote(Username username) {
        accounts.replaceAll(account -> account.user().username().equals(username) ? promoted(account) : account);
        return account(username).map(Account::user);
    }

    private static Account promoted(Account account) {
        var user = account.user();
        return new Account(
                new User(user.id(), user.username(), user.email(), Role.ADMIN, user.createdAt()),
                account.passwordHash());
    }
}
