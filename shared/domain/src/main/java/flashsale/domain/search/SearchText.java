package flashsale.domain.search;

/** What somebody typed. Text and nothing else: no character of it is an operator. */
public record SearchText(String value) {
    /** More than a product's name; what is longer is no search but a load. */
    private static final int LONGEST = 100;

    public SearchText {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("must have 1 to %d characters".formatted(LONGEST));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
