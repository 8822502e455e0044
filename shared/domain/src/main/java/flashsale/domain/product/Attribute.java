package flashsale.domain.product;

import java.util.List;

/**
 * One thing a merchant says of a product in words of his own, such as 颜色: 曜石黑. Several values are alternatives.
 *
 * @param values at least one, in the merchant's order
 */
public record Attribute(String name, List<String> values) {
    private static final int LONGEST_NAME = 64;
    private static final int MOST_VALUES = 20;
    private static final int LONGEST_VALUE = 200;

    public Attribute {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("must have names of 1 to %d characters".formatted(LONGEST_NAME));
        }
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            throw new IllegalArgumentException("must have 1 to %d values each".formatted(MOST_VALUES));
        }
        if (values.stream().anyMatch(value -> value.isBlank() || value.length() > LONGEST_VALUE)) {
            throw new IllegalArgumentException("must have values of 1 to %d characters".formatted(LONGEST_VALUE));
        }
        values = List.copyOf(values);
    }
}
