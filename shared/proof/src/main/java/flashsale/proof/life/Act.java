package flashsale.proof.life;

/**
 * One thing a buyer, or an admin, does about an order. It is repeated until its answer is known.
 *
 * @param key of a payment; else empty
 * @param instrument of a payment: what the provider is to do; else empty
 */
public record Act(Kind kind, String key, String instrument) {
    public enum Kind {
        PAY,
        CANCEL,
        /** By an admin. */
        REFUND,
        /** Asks for the order as long as it is said to change by itself. */
        READ
    }

    static Act pay(String key, String instrument) {
        return new Act(Kind.PAY, key, instrument);
    }

    static Act of(Kind kind) {
        return new Act(kind, "", "");
    }
}
