package flashsale.domain.sale;

/** What has become of a wish to adjust a stock. */
public sealed interface Adjusted {
    /** Both sides know of it. */
    record Done(StockAdjustment adjustment) implements Adjusted {}

    /** Now or the first time; it stays so. */
    record NotEnough(int free) implements Adjusted {}

    /** The gate cannot be told now. It is written down, and will be told. */
    record Waiting(StockAdjustment adjustment) implements Adjusted {}

    record UnknownProduct() implements Adjusted {}

    record TooMany(int total) implements Adjusted {}

    record KeyReused() implements Adjusted {}
}
