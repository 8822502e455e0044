package flashsale.domain.user;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name a user logs in with. Compared without case, so stored in lower case. */
public record Username(String value) {
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9._-]{2,31}");

    public Username {
        value = value.toLowerCase(Locale.ROOT);
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be 3 to 32 letters, digits, dots, dashes or underscores and start with a letter or digit");
        }
    }
}
