package flashsale.proof.books;

/** The kinds of harm. */
public enum Violation {
    /** More units sold than there were. */
    OVERSOLD,
    /** A buyer holds more units than the sale allows. */
    OVER_LIMIT,
    /** A client was told yes, and has no order. */
    LOST_PROMISES,
    /** An order nobody was told yes for, and no unknown answer explains. */
    PHANTOM_ORDERS,
    /** Answers that cannot both be true, or one that was not. */
    CONTRADICTIONS,
    /** Two books that do not agree. */
    DRIFT
}
