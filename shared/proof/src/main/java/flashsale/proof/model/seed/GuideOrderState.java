package flashsale.proof.model.seed;

import flashsale.proof.model.Bits;
import flashsale.proof.model.State;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** An order of the guide, what was charged for it, and how far each request to pay it is. */
final class GuideOrderState implements State<GuideOrderState> {
    enum Order {
        PENDING,
        PAID,
        FAILED,
        CANCELLED
    }

    enum At {
        BEFORE,
        /** Has read that the order is pending. */
        READ,
        CHARGED,
        DECLINED,
        OVER
    }

    private static final Order[] ORDERS = Order.values();
    private static final At[] ALL = At.values();
    private static final int COUNT_BITS = 2;

    Order order = Order.PENDING;
    int charges;
    int stockRestored;
    At[] requests;

    GuideOrderState(int requestCount) {
        requests = new At[requestCount];
        Arrays.fill(requests, At.BEFORE);
    }

    @Override
    public GuideOrderState copy() {
        var copy = new GuideOrderState(0);
        copy.order = order;
        copy.charges = charges;
        copy.stockRestored = stockRestored;
        copy.requests = requests.clone();
        return copy;
    }

    @Override
    public void pack(Bits bits) {
        order = bits.one(order, ORDERS);
        charges = bits.number(charges, COUNT_BITS);
        stockRestored = bits.number(stockRestored, COUNT_BITS);
        bits.each(requests, ALL);
    }

    @Override
    public SequencedMap<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("order", order.name());
        facts.put("charges", Integer.toString(charges));
        facts.put("stock-restored", Integer.toString(stockRestored));
        for (int request = 0; request < requests.length; request++) {
            facts.put("request" + request, requests[request].name());
        }
        return facts;
    }
}
