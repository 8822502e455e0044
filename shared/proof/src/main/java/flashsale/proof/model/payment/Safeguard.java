package flashsale.proof.model.payment;

/** What the shop does so that money and orders agree. Each is left out in turn. */
enum Safeguard {
    /** The intent's row is committed before the provider is asked. */
    INTENT_FIRST("the provider is asked before the attempt is written"),
    /** The provider is told the intent's id, and takes the money once for it. */
    CHARGE_KEY("each call takes money anew"),
    /** The provider is told the refund's id, and gives the money back once for it. */
    REFUND_KEY("each call gives money back anew"),
    /** A move is a conditional write from the state it starts in. */
    MOVE_FROM_ITS_STATE("an order is moved from whatever state"),
    /** An attempt is decided once. */
    DECIDED_ONCE("an attempt is decided again"),
    /** Money that came when the order did not want it any more goes back. */
    LATE_MONEY_GOES_BACK("late money is kept"),
    /** Somebody asks about payments of which nothing was heard. */
    RECOVERY("nobody asks about silent payments"),
    /** An order that is overdue while it is being paid is given up first, and ends with the provider's word. */
    GIVEN_UP_BEFORE_THE_END("an overdue order ends while the provider decides"),
    /** The attempt of an order that was given up is ended at the provider, and not only here. */
    ENDED_AT_THE_PROVIDER("an attempt is ended here and not at the provider"),
    /** A refund is asked for again until the provider has answered. */
    REFUND_REPEATED("a refund is asked for once");

    private final String without;

    Safeguard(String without) {
        this.without = without;
    }

    /** What is done where it is missing. */
    String without() {
        return without;
    }
}
