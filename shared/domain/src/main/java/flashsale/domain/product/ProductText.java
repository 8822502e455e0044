package flashsale.domain.product;

/** What a product is called and how it is described. */
public record ProductText(String name, String description) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 4_000;

    public ProductText {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name must have 1 to %d characters".formatted(LONGEST_NAME));
        }
        if (description.length() > LONGEST_DESCRIPTION) {
            throw new IllegalArgumentException(
                    "description must have at most %d characters".formatted(LONGEST_DESCRIPTION));
        }
    }
}
