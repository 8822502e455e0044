package flashsale.proof.model.purchase;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How large a world is, and which accidents and protections it has.
 *
 * @param units on sale
 * @param limit units per buyer
 * @param clicks each one invocation of the purchase function
 * @param durability of the gate
 * @param answer when the function says 202
 * @param cancels orders that may be cancelled
 * @param rebuilds calls of the rebuild, each of which may break off
 */
record Setting(
        int units,
        int limit,
        List<Click> clicks,
        Durability durability,
        Answer answer,
        int cancels,
        int rebuilds,
        Set<Protection> without) {
    /** @param key of this buyer's; the same key is the same purchase */
    record Click(int buyer, int key) {}

    enum Durability {
        /** P1: what Redis has answered, it keeps. */
        DURABLE,
        /** P2: one replica, a failover that loses what has not reached it, and WAIT before anything is said or done. */
        WAIT,
        /** As on one machine: it keeps everything, until it loses everything. */
        DURABLE_UNTIL_LOST,
        /** P3, and P4 with rebuilds: the same failover, and nobody waits. */
        ASYNC
    }

    enum Answer {
        /** What the code does: the reservation is the promise, and Kafka hears of it before or after. */
        AFTER_RESERVE,
        /** The function waits for Kafka; where the gate keeps what it has, it says 202 without an acknowledgement, too. */
        AFTER_KAFKA
    }

    static final int MOST_ORDERS = 4;
    static final int MOST_BUYERS = 2;

    /** Before a first rebuild it is 1. */
    static final int MOST_EPOCH = 3;

    Setting {
        clicks = List.copyOf(clicks);
        without = without.isEmpty() ? Set.of() : EnumSet.copyOf(without);
        if (clicks.size() > MOST_ORDERS || rebuilds >= MOST_EPOCH) {
            throw new IllegalArgumentException("A world of so many states cannot be searched");
        }
    }

    boolean has(Protection protection) {
        return !without.contains(protection);
    }

    Setting without(Protection... some) {
        return new Setting(units, limit, clicks, durability, answer, cancels, rebuilds, Set.of(some));
    }

    Setting selling(int moreUnits, int higherLimit) {
        return new Setting(moreUnits, higherLimit, clicks, durability, answer, cancels, rebuilds, without);
    }

    Setting clicked(List<Click> others) {
        return new Setting(units, limit, others, durability, answer, cancels, rebuilds, without);
    }

    Setting answering(Answer other) {
        return new Setting(units, limit, clicks, durability, other, cancels, rebuilds, without);
    }

    Setting kept(Durability other) {
        return new Setting(units, limit, clicks, other, answer, cancels, rebuilds, without);
    }

    Setting rebuilt(int calls) {
        return new Setting(units, limit, clicks, durability, answer, cancels, calls, without);
    }

    /** Which order a click is about. */
    int orderOf(int click) {
        return has(Protection.ORDER_ID_FROM_KEY) ? clicks.indexOf(clicks.get(click)) : click;
    }

    /** An order bears the number of its first click. */
    int buyerOf(int order) {
        return clicks.get(order).buyer();
    }

    int orders() {
        return clicks.size();
    }
}
