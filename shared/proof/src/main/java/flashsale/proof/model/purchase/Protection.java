package flashsale.proof.model.purchase;

/** What the protocol does against the accidents of this world. Each is left out in turn, to see what it is good for. */
enum Protection {
    /** The same key is the same order: the id is made of sale, buyer and key, and not drawn. */
    ORDER_ID_FROM_KEY("each attempt draws an order id"),
    /** {@code reserve.lua} looks for the key before it says that nothing is left. */
    REPLAY_FIRST("sold out is said before the key is looked for"),
    /** {@code reserve.lua} knows what a buyer has. */
    LIMIT_AT_THE_GATE("the gate does not count what a buyer has"),
    /** {@code reserve.lua} refuses a token of an earlier epoch. */
    TOKEN_AT_THE_GATE("the gate admits with an old token"),
    /** A function never gives units back, also where Kafka has not answered. */
    TIMEOUT_IS_UNKNOWN("a function gives back when Kafka does not answer"),
    /** An entry leaves the outbox after Kafka's acknowledgement, and not before. */
    OUTBOX_UNTIL_ACKNOWLEDGED("the outbox is cleared without an acknowledgement"),
    /** Somebody delivers what functions have left behind. */
    SWEEPER("nobody delivers what was left behind"),
    /** A record counts as read after the commit of what became of it. */
    READ_AFTER_COMMIT("the offset is committed before the row"),
    /** An order id lands once. */
    PRIMARY_KEY("an order id lands twice"),
    /** {@code sale_stock} and {@code sale_user} refuse what was not there to sell. */
    CHECKS("no CHECK in the database"),
    /** A record of an earlier epoch lands as rejected. */
    EPOCH_AT_LANDING("a record of an earlier epoch lands"),
    /** Landing reads the epoch under a lock that it keeps until its commit. */
    EPOCH_LOCKED_BY_LANDING("landing reads the epoch without a lock"),
    /** {@code release.lua} gives back once. */
    RELEASE_ONCE("a release gives back each time"),
    /**
     * {@code release.lua} gives back what it finds, also where the order was ended in an epoch before: whatever is ended
     * in the database has to hold nothing.
     */
    RELEASE_OF_EVERY_EPOCH("a release of an earlier epoch gives nothing back"),
    /** {@code release.lua} remembers an order that it has never heard of as ended. */
    TOMBSTONE("a release of an unknown order leaves no trace"),
    /** {@code release.lua} leaves a gate alone that is being rebuilt, and is asked again. */
    RELEASE_WAITS_FOR_REBUILD("a release is done with while the gate is closed"),
    /** An end of an order reads the epoch under a lock that it keeps until its commit. */
    EPOCH_LOCKED_BY_ENDS("an end reads the epoch without a lock"),
    /** A rebuild lands what was promised before it counts. */
    DRAIN("a rebuild counts before everything has landed"),
    /** 202 waits until a second copy of the reservation is there. */
    ANSWER_WAITS("a function does not wait for the replica"),
    /** The sweeper delivers only what a second copy is there of. */
    SWEEPER_WAITS("the sweeper does not wait for the replica"),
    /** A release is done with when a second copy of it is there. */
    RELEASE_WAITS("the relay does not wait for the replica");

    private final String without;

    Protection(String without) {
        this.without = without;
    }

    /** What is done where it is missing. */
    String without() {
        return without;
    }
}
