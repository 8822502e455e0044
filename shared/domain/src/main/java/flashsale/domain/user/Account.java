package flashsale.domain.user;

/** A user together with what proves a password; only login sees it. */
public record Account(User user, PasswordHash passwordHash) {}
