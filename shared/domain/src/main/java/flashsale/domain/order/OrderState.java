package flashsale.domain.order;

/** Where an order is in its life. How it gets from one to the other: {@link OrderMove}. */
public enum OrderState {
    /** Landed, its units held, waiting for payment. */
    PENDING(Units.RESERVED),
    /** The provider has been asked for the money, or is about to be. */
    PAYING(Units.RESERVED),
    PAID(Units.SOLD),
    /** Declined as often as the shop allows. Final. */
    PAYMENT_FAILED(Units.FREE),
    /** Given up while the provider may still take the money: the provider decides, and what it took goes back. */
    CANCELLING(Units.RESERVED),
    /** Given up by its buyer, or after {@link #CANCELLING}. Final. */
    CANCELLED(Units.FREE),
    /** Not paid in time. Final. */
    EXPIRED(Units.FREE),
    /** Could not be landed: its units go back. Final. */
    REJECTED(Units.FREE),
    /** The money is on its way back. */
    REFUNDING(Units.SOLD),
    /** Final. */
    REFUNDED(Units.FREE);

    /** How the units of an order are counted in the books of its sale. */
    public enum Units {
        RESERVED,
        SOLD,
        FREE
    }

    private final Units units;

    OrderState(Units units) {
        this.units = units;
    }

    public Units units() {
        return units;
    }

    /** The end of an order is the moment its units become free: no move leads out of such a state. */
    public boolean isFinal() {
        return units == Units.FREE;
    }
}
