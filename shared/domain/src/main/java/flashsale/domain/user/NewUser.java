package flashsale.domain.user;

import java.time.Instant;

/** A user who has no id yet. */
public record NewUser(Username username, Email email, PasswordHash passwordHash, Role role, Instant createdAt) {}
