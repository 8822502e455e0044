package flashsale.domain.user;

import java.time.Instant;

/** Who a token stands for, and until when. */
public record Session(UserId user, Role role, Instant expiresAt) {}
