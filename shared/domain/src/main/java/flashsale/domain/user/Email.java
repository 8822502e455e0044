package flashsale.domain.user;

import java.util.Locale;
import java.util.regex.Pattern;

/** An address that could be delivered to; only a sent mail proves that it is one. Stored in lower case. */
public record Email(String value) {
    /** RFC 5321 section 4.5.3.1.3: a path of 256 octets including its two brackets. */
    private static final int LONGEST = 254;

    private static final Pattern SHAPE = Pattern.compile("[^\\s@]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");

    public Email {
        value = value.toLowerCase(Locale.ROOT);
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("must be an e-mail address of at most %d characters".formatted(LONGEST));
        }
    }
}
