package flashsale.persistence;

import flashsale.domain.order.OrderEvent;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.user.UserId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The outbox of order events. */
final class OrderEventTable {
    private static final String LOCK_OLDEST = """
            select id, order_id, user_id, type, state, version, happened_at, trace
            from order_events order by id limit ? for update skip locked""";
    private static final String FIRST =
            "select order_id, min(id) as first from order_events where order_id in %s group by order_id";

    private OrderEventTable() {}

    /** To be given rows of these columns. */
    static RowInsert insert() {
        return new RowInsert("order_events (order_id, user_id, type, state, version, happened_at, trace)");
    }

    /** Those that nobody else has in hand. */
    static List<OrderEvent> lockOldest(Connection connection, int limit) throws SQLException {
        var events = new ArrayList<OrderEvent>();
        try (var statement = connection.prepareStatement(LOCK_OLDEST)) {
            statement.setInt(1, limit);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(event(row));
                }
            }
        }
        return events;
    }

    private static OrderEvent event(ResultSet row) throws SQLException {
        return new OrderEvent(
                row.getLong("id"),
                OrderId.ofBytes(row.getBytes("order_id")),
                new UserId(row.getLong("user_id")),
                row.getString("type"),
                OrderState.valueOf(row.getString("state")),
                row.getInt("version"),
                Columns.instant(row.getObject("happened_at", LocalDateTime.class)),
                row.getString("trace"));
    }

    /** The oldest event there is of each of the orders, whoever has it in hand. */
    static Map<OrderId, Long> first(Connection connection, Collection<OrderId> orders) throws SQLException {
        var first = new HashMap<OrderId, Long>();
        try (var statement = connection.prepareStatement(FIRST.formatted(RowInsert.placeholders(orders.size())))) {
            int position = 0;
            for (var order : orders) {
                statement.setBytes(++position, order.toBytes());
            }
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    first.put(OrderId.ofBytes(row.getBytes("order_id")), row.getLong("first"));
                }
            }
        }
        return first;
    }

    /** One by one: a list of ids may be looked for by a scan of the table, which waits for what others have in hand. */
    static void delete(Connection connection, List<OrderEvent> events) throws SQLException {
        try (var statement = connection.prepareStatement("delete from order_events where id = ?")) {
            for (var event : events) {
                statement.setLong(1, event.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
