package flashsale.proof.model.purchase;

import flashsale.proof.model.Bits;
import java.util.Map;

/**
 * Kafka: purchases that nobody has read yet. Order and number of the records of one purchase are left out, because a
 * record may be delivered again, and after any other, all the same. A record has an order and an epoch.
 */
final class Topic {
    private static final int WIDTH = Setting.MOST_ORDERS * Setting.MOST_EPOCH;

    /** One bit for each record that is there to be read. */
    private int waiting;

    /** One bit for each record that was sent, and that may still arrive. */
    private int onTheWay;

    private static int bit(int order, int epoch) {
        return 1 << order * Setting.MOST_EPOCH + epoch - 1;
    }

    void arrive(int order, int epoch) {
        waiting |= bit(order, epoch);
        onTheWay &= ~bit(order, epoch);
    }

    void delay(int order, int epoch) {
        onTheWay |= bit(order, epoch);
    }

    void lose(int order, int epoch) {
        onTheWay &= ~bit(order, epoch);
    }

    void read(int order, int epoch) {
        waiting &= ~bit(order, epoch);
    }

    boolean isWaiting(int order, int epoch) {
        return (waiting & bit(order, epoch)) != 0;
    }

    boolean isOnTheWay(int order, int epoch) {
        return (onTheWay & bit(order, epoch)) != 0;
    }

    boolean isRead() {
        return waiting == 0;
    }

    Topic copy() {
        var copy = new Topic();
        copy.waiting = waiting;
        copy.onTheWay = onTheWay;
        return copy;
    }

    void pack(Bits bits) {
        waiting = bits.number(waiting, WIDTH);
        onTheWay = bits.number(onTheWay, WIDTH);
    }

    void tell(int orders, Map<String, String> facts) {
        for (int order = 0; order < orders; order++) {
            for (int epoch = 1; epoch <= Setting.MOST_EPOCH; epoch++) {
                if (isWaiting(order, epoch)) {
                    facts.put("kafka.order%d".formatted(order), "epoch " + epoch);
                }
                if (isOnTheWay(order, epoch)) {
                    facts.put("on-the-way.order%d".formatted(order), "epoch " + epoch);
                }
            }
        }
    }
}
