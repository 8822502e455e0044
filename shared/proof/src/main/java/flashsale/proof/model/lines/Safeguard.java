package flashsale.proof.model.lines;

/** What keeps units and orders together where an order needs several reservations. Each is left out in turn. */
enum Safeguard {
    /** A line leaves the outbox of its pool after the order's row is committed, and not before. */
    OUTBOX_UNTIL_ROW,
    /** Somebody delivers the lines that no order has claimed. */
    SWEEPER,
    /** Landing writes a rejected row for an order without one, so that its request cannot write it any more. */
    REJECTED_ROW,
    /** Landing gives a line back that the order's row does not hold. */
    FOREIGN_LINES_GO_BACK,
    /** A refused order is written down, and the commit gives back; the function itself never does. */
    REFUSAL_IS_COMMITTED,
    /** Whoever finds a row under its own id takes that for the answer, and writes none. */
    PRIMARY_KEY,
    /** A pool gives a line back once. */
    RELEASE_ONCE,
    /** A line that was given back before is a refusal, and is not reserved again. */
    RELEASED_IS_OVER
}
