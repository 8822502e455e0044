package flashsale.persistence;

import flashsale.domain.user.Account;
import flashsale.domain.user.Email;
import flashsale.domain.user.NewUser;
import flashsale.domain.user.PasswordHash;
import flashsale.domain.user.Role;
import flashsale.domain.user.User;
import flashsale.domain.user.UserId;
import flashsale.domain.user.Username;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "users")
class UserRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String username;
    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "created_at")
    private Instant createdAt;

    protected UserRow() {}

    UserRow(NewUser user) {
        username = user.username().value();
        email = user.email().value();
        passwordHash = user.passwordHash().phc();
        role = user.role();
        createdAt = Columns.stored(user.createdAt());
    }

    User toUser() {
        return new User(new UserId(id), new Username(username), new Email(email), role, createdAt);
    }

    Account toAccount() {
        return new Account(toUser(), new PasswordHash(passwordHash));
    }
}
