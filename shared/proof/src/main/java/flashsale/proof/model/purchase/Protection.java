package flashsale.proof.model.purchase;

/** What the protocol does against the accidents of this world. Each is left out in turn, to see what it is good for. */
enum Protection {
    /** The same key is the same order: the id is made of sale, buyer and key, and not drawn. */
    ORDER_ID_FROM_KEY,
    /** {@code reserve.lua} looks for the key before it says that nothing is left. */
    REPLAY_FIRST,
    /** {@code reserve.lua} knows what a buyer has. */
    LIMIT_AT_THE_GATE,
    /** {@code reserve.lua} refuses a token of an earlier epoch. */
    TOKEN_AT_THE_GATE,
    /** A function never gives units back, also where Kafka has not answered. */
    TIMEOUT_IS_UNKNOWN,
    /** An entry leaves the outbox after Kafka's acknowledgement, and not before. */
    OUTBOX_UNTIL_ACKNOWLEDGED,
    /** Somebody delivers what functions have left behind. */
    SWEEPER,
    /** A record counts as read after the commit of what became of it. */
    READ_AFTER_COMMIT,
    /** An order id lands once. */
    PRIMARY_KEY,
    /** {@code sale_stock} and {@code sale_user} refuse what was not there to sell. */
    CHECKS,
    /** A record of an earlier epoch lands as rejected. */
    EPOCH_AT_LANDING,
    /** {@code release.lua} gives back once. */
    RELEASE_ONCE,
    /**
     * {@code release.lua} gives back what it finds, also where the order was ended in an epoch before: whatever is ended
     * in the database has to hold nothing.
     */
    RELEASE_OF_EVERY_EPOCH,
    /** {@code release.lua} remembers an order that it has never heard of as ended. */
    TOMBSTONE,
    /** {@code release.lua} leaves a gate alone that is being rebuilt, and is asked again. */
    RELEASE_WAITS_FOR_REBUILD,
    /** An end of an order reads the epoch under a lock that it keeps until its commit. */
    EPOCH_LOCKED_BY_ENDS,
    /** A rebuild lands what was promised before it counts. */
    DRAIN,
    /** 202 waits until a second copy of the reservation is there. */
    ANSWER_WAITS,
    /** The sweeper delivers only what a second copy is there of. */
    SWEEPER_WAITS,
    /** A release is done with when a second copy of it is there. */
    RELEASE_WAITS
}
