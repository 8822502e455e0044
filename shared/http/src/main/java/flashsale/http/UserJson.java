package flashsale.http;

import flashsale.domain.user.User;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;

@RegisterForReflection
public record UserJson(String id, String username, String email, String role, String createdAt) {
    public static UserJson of(User user) {
        return new UserJson(
                user.id().toString(),
                user.username().value(),
                user.email().value(),
                user.role().name().toLowerCase(Locale.ROOT),
                WireTime.of(user.createdAt()));
    }
}
