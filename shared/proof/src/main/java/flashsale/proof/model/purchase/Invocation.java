package flashsale.proof.model.purchase;

import flashsale.proof.model.Bits;

/** One call of the purchase function: how far it is, and what it holds in memory. */
final class Invocation {
    enum At {
        /** The click has not come yet. */
        BEFORE,
        /** Admitted, and in an asynchronous gate not known to be kept. */
        ADMITTED,
        /** The gate has said that it had admitted this key before. */
        ADMITTED_BEFORE,
        /** To be handed over to Kafka. */
        TO_SEND,
        /** Kafka has acknowledged. */
        ACKNOWLEDGED,
        /** Kafka has not answered. */
        NOT_ACKNOWLEDGED,
        TO_ANSWER,
        /** Answered, or dead. */
        OVER
    }

    private static final At[] ALL = At.values();
    private static final int EPOCH_BITS = 2;

    At at = At.BEFORE;

    /** In the purchase that it holds; 0 where it holds none. */
    int epoch;

    void goOn(At next) {
        at = next;
        epoch = next == At.OVER || next == At.TO_ANSWER ? 0 : epoch;
    }

    Invocation copy() {
        var copy = new Invocation();
        copy.at = at;
        copy.epoch = epoch;
        return copy;
    }

    void pack(Bits bits) {
        at = bits.one(at, ALL);
        epoch = bits.number(epoch, EPOCH_BITS);
    }
}
