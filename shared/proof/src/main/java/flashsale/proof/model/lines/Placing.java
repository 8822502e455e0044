package flashsale.proof.model.lines;

import flashsale.proof.model.Bits;

/** One call of the order function: how far it is, and what it has reserved. */
final class Placing {
    enum At {
        BEFORE,
        RESERVING,
        /** A line was refused after others had been reserved. */
        REFUSED,
        /** The row is written, and its lines are still in the outbox. */
        WRITTEN,
        OVER
    }

    private static final At[] ALL = At.values();

    At at = At.BEFORE;

    /** A bit for each pool. */
    int reserved;

    void end() {
        at = At.OVER;
        reserved = 0;
    }

    Placing copy() {
        var copy = new Placing();
        copy.at = at;
        copy.reserved = reserved;
        return copy;
    }

    void pack(Bits bits) {
        at = bits.one(at, ALL);
        reserved = bits.number(reserved, Setting.POOLS);
    }
}
