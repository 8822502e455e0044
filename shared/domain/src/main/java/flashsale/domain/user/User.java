package flashsale.domain.user;

import java.time.Instant;

public record User(UserId id, Username username, Email email, Role role, Instant createdAt) {}
