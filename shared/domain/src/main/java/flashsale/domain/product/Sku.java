package flashsale.domain.product;

import java.util.regex.Pattern;

/** The merchant's own name for a product, unique in the catalogue. */
public record Sku(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public Sku {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be 1 to 64 letters, digits, dots, dashes or underscores and start with a letter or digit");
        }
    }
}
