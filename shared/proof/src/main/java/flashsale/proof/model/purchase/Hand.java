package flashsale.proof.model.purchase;

import flashsale.proof.model.Bits;
import java.util.Map;

/** What a process is busy with between two of its steps, and forgets when it dies: an order, of an epoch. */
final class Hand {
    private static final int ORDER_BITS = 2;
    private static final int EPOCH_BITS = 2;

    private int order;

    /** 0 where the hand is empty. */
    private int epoch;

    /** Whether the first of two steps is done with it. */
    private boolean done;

    boolean isEmpty() {
        return epoch == 0;
    }

    int order() {
        return order;
    }

    int epoch() {
        return epoch;
    }

    boolean isDone() {
        return done;
    }

    void take(int anOrder, int anEpoch) {
        order = anOrder;
        epoch = anEpoch;
        done = false;
    }

    void done() {
        done = true;
    }

    void drop() {
        take(0, 0);
    }

    Hand copy() {
        var copy = new Hand();
        copy.order = order;
        copy.epoch = epoch;
        copy.done = done;
        return copy;
    }

    void pack(Bits bits) {
        order = bits.number(order, ORDER_BITS);
        epoch = bits.number(epoch, EPOCH_BITS);
        done = bits.flag(done);
    }

    void tell(String name, Map<String, String> facts) {
        if (!isEmpty()) {
            facts.put(name, "order%d of epoch %d%s".formatted(order, epoch, done ? ", done" : ""));
        }
    }
}
