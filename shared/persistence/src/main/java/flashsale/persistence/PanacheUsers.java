package flashsale.persistence;

import flashsale.domain.user.Account;
import flashsale.domain.user.NewUser;
import flashsale.domain.user.Registration;
import flashsale.domain.user.Role;
import flashsale.domain.user.User;
import flashsale.domain.user.UserId;
import flashsale.domain.user.Username;
import flashsale.domain.user.Users;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Optional;

/** Every call is a transaction of its own, whatever the caller has open. */
public final class PanacheUsers implements Users {
    private final Rows rows = new Rows();

    @Override
    public Registration add(NewUser user) {
        // Looking first would not help: of two registrations that race, both would see nobody. The key decides.
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var row = new UserRow(user);
                rows.persistAndFlush(row);
                return new Registration.Registered(row.toUser());
            });
        } catch (RuntimeException failure) {
            if (Refusal.of(failure) == Refusal.DUPLICATE_KEY) {
                return new Registration.Taken();
            }
            throw failure;
        }
    }

    @Override
    public Optional<Account> account(Username username) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.find("username", username.value())
                        .firstResultOptional()
                        .map(UserRow::toAccount));
    }

    @Override
    public Optional<User> find(UserId id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.findByIdOptional(id.value()).map(UserRow::toUser));
    }

    @Override
    public Optional<User> promote(Username username) {
        return QuarkusTransaction.requiringNew().call(() -> {
            rows.update("role = ?1 where username = ?2", Role.ADMIN, username.value());
            return rows.find("username", username.value()).firstResultOptional().map(UserRow::toUser);
        });
    }

    private static final class Rows implements PanacheRepositoryBase<UserRow, Long> {}
}
