package flashsale.domain.order;

import java.util.regex.Pattern;

/** Chosen by the client, repeated on every retry of the same purchase: 1 to 255 visible ASCII characters. */
public record IdempotencyKey(String value) {
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    public IdempotencyKey {
        if (!VISIBLE.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 1 to 255 visible ASCII characters");
        }
    }
}
