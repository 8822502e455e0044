package flashsale.domain.sale;

/** What units are handed out for. The gate treats both alike. */
public enum SaleKind {
    /** At a price of its own, in a window, so many for each buyer; seen by everybody. */
    FLASH,
    /**
     * The stock of one product for ordinary orders, which come at the catalogue's price and bring limits of their own.
     * A product has one at most, opened by its first stock adjustment; buyers never see it.
     */
    STANDING
}
