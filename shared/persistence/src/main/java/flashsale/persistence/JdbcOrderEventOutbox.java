package flashsale.persistence;

import flashsale.domain.order.OrderEvent;
import flashsale.domain.order.OrderEventLog;
import flashsale.domain.order.OrderEventOutbox;
import flashsale.domain.order.OrderId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import javax.sql.DataSource;

/**
 * How do the events of one order stay in order, when many processes bring events to a log that may lose some?
 *
 * <p>Events are locked row by row, so two processes may have two events of one order in hand. The one with the later
 * event sees that there is an earlier one and leaves its own alone. Its own several events of one order it brings one
 * after the other, up to the first that is missing among them, each when the one before was acknowledged.
 */
public final class JdbcOrderEventOutbox implements OrderEventOutbox {
    private final Transactions transactions;

    public JdbcOrderEventOutbox(DataSource dataSource) {
        this.transactions = new Transactions(dataSource);
    }

    /** The rows stay locked while the log is asked. They are in nobody's way: others skip them. */
    @Override
    public int relay(OrderEventLog log, int limit) {
        return transactions.repeat("Relaying order events", connection -> {
            var delivered = deliver(log, foremost(connection, limit));
            if (!delivered.isEmpty()) {
                OrderEventTable.delete(connection, delivered);
            }
            return delivered.size();
        });
    }

    /** The events in hand, by order, of the orders that nobody else has an earlier event of in hand. */
    private static List<List<OrderEvent>> foremost(Connection connection, int limit) throws SQLException {
        var byOrder = new LinkedHashMap<OrderId, List<OrderEvent>>();
        for (var event : OrderEventTable.lockOldest(connection, limit)) {
            byOrder.computeIfAbsent(event.order(), _ -> new ArrayList<>()).add(event);
        }
        if (byOrder.isEmpty()) {
            return List.of();
        }
        // A statement of its own, after the lock: what it does not see any more was acknowledged.
        var first = OrderEventTable.first(connection, byOrder.keySet());
        return byOrder.values().stream()
                .filter(events ->
                        events.getFirst().id() == first.get(events.getFirst().order()))
                .map(JdbcOrderEventOutbox::withoutGap)
                .toList();
    }

    /** Every version of an order has its event, so one that is missing here is in somebody else's hand. */
    private static List<OrderEvent> withoutGap(List<OrderEvent> events) {
        int end = 1;
        while (end < events.size()
                && events.get(end).version() == events.get(end - 1).version() + 1) {
            end++;
        }
        return events.subList(0, end);
    }

    private static List<OrderEvent> deliver(OrderEventLog log, List<List<OrderEvent>> orders) {
        var delivered = new ArrayList<OrderEvent>();
        var waiting = orders;
        for (int turn = 0; !waiting.isEmpty(); turn++) {
            int place = turn;
            var next = waiting.stream().map(events -> events.get(place)).toList();
            var acknowledged = new HashSet<>(log.append(next));
            next.stream().filter(acknowledged::contains).forEach(delivered::add);
            waiting = waiting.stream()
                    .filter(events -> acknowledged.contains(events.get(place)) && events.size() > place + 1)
                    .toList();
        }
        return delivered;
    }
}
