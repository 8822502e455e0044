package flashsale.proof.model.seed;

import flashsale.proof.model.Bits;
import flashsale.proof.model.State;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Stock and buyers in Redis, messages of the queue, orders in the database, and how far each click is. */
final class GuideState implements State<GuideState> {
    enum At {
        BEFORE,
        /** Redis knows of no purchase of this buyer. */
        CHECKED,
        /** DECR went below zero. */
        TOO_LATE,
        TAKEN,
        NOT_SENT,
        SENT,
        OVER
    }

    private static final At[] ALL = At.values();
    private static final int BUYERS = 2;
    private static final int ORDER_BITS = 2;
    private static final int STOCK_BITS = 4;

    /** DECR goes below zero, and a packed number does not. */
    private static final int LOWEST_STOCK = -8;

    int stock;
    boolean[] bought = new boolean[BUYERS];
    At[] clicks;

    /** Of each click: its message is to be read. */
    boolean[] waiting;

    /** Of each click: its message was sent and may still arrive. */
    boolean[] onTheWay;

    /** Of each click: how many orders have become of its message. */
    int[] orders;

    boolean[] promised;

    GuideState(int units, int clickCount) {
        stock = units;
        clicks = new At[clickCount];
        Arrays.fill(clicks, At.BEFORE);
        waiting = new boolean[clickCount];
        onTheWay = new boolean[clickCount];
        orders = new int[clickCount];
        promised = new boolean[clickCount];
    }

    @Override
    public GuideState copy() {
        var copy = new GuideState(stock, 0);
        copy.bought = bought.clone();
        copy.clicks = clicks.clone();
        copy.waiting = waiting.clone();
        copy.onTheWay = onTheWay.clone();
        copy.orders = orders.clone();
        copy.promised = promised.clone();
        return copy;
    }

    @Override
    public void pack(Bits bits) {
        stock = bits.number(stock - LOWEST_STOCK, STOCK_BITS) + LOWEST_STOCK;
        bits.each(bought);
        bits.each(clicks, ALL);
        bits.each(waiting);
        bits.each(onTheWay);
        bits.each(orders, ORDER_BITS);
        bits.each(promised);
    }

    @Override
    public SequencedMap<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("redis.stock", Integer.toString(stock));
        for (int buyer = 0; buyer < bought.length; buyer++) {
            if (bought[buyer]) {
                facts.put("redis.bought" + buyer, "1");
            }
        }
        for (int click = 0; click < clicks.length; click++) {
            if (clicks[click] != At.BEFORE) {
                facts.put("click" + click, clicks[click].name());
            }
            if (waiting[click] || onTheWay[click]) {
                facts.put("message" + click, waiting[click] ? "waiting" : "on its way");
            }
            if (orders[click] > 0) {
                facts.put("orders" + click, Integer.toString(orders[click]));
            }
            if (promised[click]) {
                facts.put("told" + click, "yes");
            }
        }
        return facts;
    }
}
