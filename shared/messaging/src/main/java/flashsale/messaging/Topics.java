package flashsale.messaging;

/** Every topic the code writes to; the template declares them, with partitions and retention. */
public final class Topics {
    /** Accepted purchases. Key = order id: one sale's crowd spreads over all partitions, one order stays on one. */
    public static final String PURCHASES = "purchases.v1";

    /** Dead letters of {@link #PURCHASES}. */
    public static final String PURCHASES_DEAD_LETTERS = "purchases.v1.dlt";

    /** What happened to orders. Key = order id: the events of one order stay in order. */
    public static final String ORDERS = "orders.v1";

    /** How products change. Key = product id: the changes of one product stay in order. */
    public static final String PRODUCTS = "products.v1";

    /** Dead letters of {@link #PRODUCTS}. */
    public static final String PRODUCTS_DEAD_LETTERS = "products.v1.dlt";

    private Topics() {}
}
