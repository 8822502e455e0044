package flashsale.testing;

import flashsale.domain.order.OrderEvent;
import flashsale.domain.order.OrderEventLog;
import flashsale.domain.order.OrderEventOutbox;
import flashsale.domain.order.OrderId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

public final class InMemoryOrderEventOutbox implements OrderEventOutbox {
    private final InMemoryOrderBook book;
    private final Set<OrderId> inHand = new HashSet<>();

    public InMemoryOrderEventOutbox(InMemoryOrders orders) {
        book = orders.book();
    }

    /** One event of each order at a time, until nothing more is acknowledged. */
    @Override
    public int relay(OrderEventLog log, int limit) {
        int relayed = 0;
        while (true) {
            var first = take(limit - relayed);
            if (first.isEmpty()) {
                return relayed;
            }
            int acknowledged = bring(log, first);
            relayed += acknowledged;
            if (acknowledged < first.size()) {
                return relayed;
            }
        }
    }

    private List<OrderEvent> take(int limit) {
        synchronized (book) {
            var first = new ArrayList<OrderEvent>();
            for (var event : book.events) {
                if (first.size() < limit && inHand.add(event.order())) {
                    first.add(event);
                }
            }
            return first;
        }
    }

    private int bring(OrderEventLog log, List<OrderEvent> events) {
        try {
            var acknowledged = log.append(events);
            synchronized (book) {
                book.events.removeAll(acknowledged);
            }
            return acknowledged.size();
        } finally {
            synchronized (book) {
                events.forEach(event -> inHand.remove(event.order()));
            }
        }
    }
}
