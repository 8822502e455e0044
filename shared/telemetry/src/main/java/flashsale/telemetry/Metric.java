package flashsale.telemetry;

import java.util.Locale;

/**
 * Everything the shop counts and times, by the name both dashboards use. Counts are of things that happened; times are
 * in milliseconds.
 */
public enum Metric {
    /** Requests at the purchase door, whatever became of them. */
    PURCHASE_ATTEMPTS(Kind.COUNT),
    PURCHASE_ACCEPTED(Kind.COUNT),
    /** The answer of an earlier request with the same key. */
    PURCHASE_REPLAYED(Kind.COUNT),
    PURCHASE_SOLD_OUT(Kind.COUNT),
    /** The buyer has what one buyer may have, or buys faster than a hand does. */
    PURCHASE_LIMITED(Kind.COUNT),
    /** Everything else that is the client's to change: no session, too early, a malformed body. */
    PURCHASE_REFUSED(Kind.COUNT),
    /** The outcome is unknown, the stock is not loaded, or the sale is paused: 503. */
    PURCHASE_UNAVAILABLE(Kind.COUNT),
    /** From the event to the answer, of the function alone. */
    PURCHASE_MILLIS(Kind.MILLIS),

    ORDER_LANDED(Kind.COUNT),
    /** A promise that was not kept, and said so. */
    ORDER_REJECTED(Kind.COUNT),
    /** From the purchase function's yes to the order's row; the clocks of two machines. */
    ORDER_LANDING_MILLIS(Kind.MILLIS),
    /** An ordinary order, from the shelf. */
    ORDER_PLACED(Kind.COUNT),
    ORDER_PAID(Kind.COUNT),
    ORDER_PAYMENT_FAILED(Kind.COUNT),
    ORDER_CANCELLED(Kind.COUNT),
    ORDER_EXPIRED(Kind.COUNT),
    ORDER_REFUNDED(Kind.COUNT),
    /** Orders whose units are back at the gate. */
    ORDER_RELEASED(Kind.COUNT),
    /** A payment request, the provider's answer included. */
    PAYMENT_MILLIS(Kind.MILLIS),

    /** Purchases that their own function left in the outbox, and that were delivered for it. */
    PURCHASE_SWEPT(Kind.COUNT),
    PAYMENT_RECOVERED(Kind.COUNT),
    /** Differences between gate and database that were mended. */
    GATE_REPAIRED(Kind.COUNT),
    /** Sales whose gate has lost its stock and waits for a rebuild; counted in every round as long as it lasts. */
    GATE_LOST(Kind.COUNT),
    /** Records nobody could read, which lie among the dead letters. */
    RECORD_BURIED(Kind.COUNT),
    PRODUCT_INDEXED(Kind.COUNT);

    /** What its numbers are. */
    public enum Kind {
        COUNT("Count"),
        MILLIS("Milliseconds");

        private final String unit;

        Kind(String unit) {
            this.unit = unit;
        }

        /** In CloudWatch's word. */
        String unit() {
            return unit;
        }
    }

    private final Kind kind;
    private final String cloudWatchName;

    Metric(Kind kind) {
        this.kind = kind;
        this.cloudWatchName = camelCase(name());
    }

    public Kind kind() {
        return kind;
    }

    /** In CloudWatch: {@code PurchaseSoldOut}. */
    public String cloudWatchName() {
        return cloudWatchName;
    }

    /** In Prometheus, without what it adds itself: {@code flashsale_purchase_sold_out}. */
    public String prometheusName() {
        return "flashsale_" + name().toLowerCase(Locale.ROOT);
    }

    private static String camelCase(String name) {
        var camel = new StringBuilder();
        for (var word : name.split("_")) {
            camel.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return camel.toString();
    }
}
