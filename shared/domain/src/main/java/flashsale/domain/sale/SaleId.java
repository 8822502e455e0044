package flashsale.domain.sale;

/** Given out by the database, always positive. */
public record SaleId(long value) {
    public SaleId {
        if (value <= 0) {
            throw new IllegalArgumentException("A sale id is positive, got " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
