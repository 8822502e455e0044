package flashsale.proof.model.lines;

/** What keeps units and orders together where an order needs several reservations. Each is left out in turn. */
enum Safeguard {
    /** A line leaves the outbox of its pool after the order's row is committed, and not before. */
    OUTBOX_UNTIL_ROW("a line leaves the outbox before the row is written"),
    /** Somebody delivers the lines that no order has claimed. */
    SWEEPER("nobody delivers lines left behind"),
    /** Landing writes a rejected row for an order without one, so that its request cannot write it any more. */
    REJECTED_ROW("landing gives back and writes no row"),
    /** Landing gives a line back that the order's row does not hold. */
    FOREIGN_LINES_GO_BACK("landing leaves what the row does not hold"),
    /** A refused order is written down, and the commit gives back; the function itself never does. */
    REFUSAL_IS_COMMITTED("a refused function gives back by itself"),
    /** Whoever finds a row under its own id takes that for the answer, and writes none. */
    PRIMARY_KEY("a second row replaces the first"),
    /** A pool gives a line back once. */
    RELEASE_ONCE("a release gives back each time"),
    /** A line that was given back before is a refusal, and is not reserved again. */
    RELEASED_IS_OVER("a line that was given back is reserved again");

    private final String without;

    Safeguard(String without) {
        this.without = without;
    }

    /** What is done where it is missing. */
    String without() {
        return without;
    }
}
