package flashsale.proof.books;

/** The kinds of harm. */
public enum Violation {
    /** More units sold than there were. */
    OVERSOLD,
    /** A buyer holds more units than the sale allows. */
    OVER_LIMIT,
    /** A client was told yes, and it is not so: the order, the revision or the account is not there. */
    LOST_PROMISES,
    /** An order nobody was told yes for, and no unknown answer explains. */
    PHANTOM_ORDERS,
    /** Answers that cannot both be true, or one that was not. */
    CONTRADICTIONS,
    /** Two books that do not agree, and what is left on the way. */
    DRIFT,
    /** An order that more than one charge has paid. */
    DOUBLE_CHARGE,
    /** The provider holds money for an order that is not paid. */
    CHARGED_NOT_PAID,
    /** A paid order for which the provider does not hold exactly its total. */
    PAID_NOT_CHARGED,
    /** A unit that is neither free nor held by an order, or both. */
    LEAKED_UNITS,
    /** Sums that are not those of the orders, and money the shop and the provider do not agree about. */
    UNBALANCED_BOOKS,
    /** A failure that no document promises: neither the gateway's nor a 503 that says when to come again. */
    UNDOCUMENTED_ANSWERS
}
