package flashsale.persistence;

import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderMove;
import flashsale.domain.user.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The one place in which an order that has landed changes. With its state, in the same transaction, change its history,
 * the events others will hear, and the books of the sales whose units it holds.
 *
 * <p>Everybody locks in one order: orders by id, then sales (shared), then quotas, then stock. That is landing's order
 * too, as long as it believes the gate; where it counts first, one of the two may have to try again.
 *
 * @param trace of the request that moves; empty where there is none, and the order's own goes on
 */
record OrderMoves(Connection connection, Instant now, String trace) {
    private static final String MOVE = "update orders set state = ?, version = version + 1 where id = ? and state = ?";
    private static final String READ = "select id, user_id, version, trace from orders where id in %s";

    /**
     * @param version of the order after the move
     * @param trace in which the order was made
     */
    record Moved(OrderId order, UserId buyer, int version, String trace) {}

    OrderMoves {
        trace = TraceText.fitting(trace);
    }

    /** @return false where the order is in another state than the one the move starts in: nothing has changed */
    boolean move(OrderId order, OrderMove move) throws SQLException {
        return move(List.of(order), move) == 1;
    }

    /** @return how many of them were in the state the move starts in; nothing has changed of the others */
    int move(Collection<OrderId> orders, OrderMove move) throws SQLException {
        var moved = read(change(orders, move));
        if (!moved.isEmpty()) {
            tell(moved, move);
            UnitBooks.carry(connection, moved, move, now);
        }
        return moved.size();
    }

    /** One by one: a list of ids may be looked for by a scan of the table, which waits for orders it is not about. */
    private List<OrderId> change(Collection<OrderId> orders, OrderMove move) throws SQLException {
        var sorted = orders.stream().sorted().toList();
        try (var statement = connection.prepareStatement(MOVE)) {
            for (var order : sorted) {
                statement.setString(1, move.to().name());
                statement.setBytes(2, order.toBytes());
                statement.setString(3, move.from().name());
                statement.addBatch();
            }
            var changed = statement.executeBatch();
            return IntStream.range(0, sorted.size())
                    .filter(i -> changed[i] == 1)
                    .mapToObj(sorted::get)
                    .toList();
        }
    }

    private List<Moved> read(List<OrderId> orders) throws SQLException {
        var moved = new ArrayList<Moved>();
        if (orders.isEmpty()) {
            return moved;
        }
        try (var statement = connection.prepareStatement(READ.formatted(RowInsert.placeholders(orders.size())))) {
            int position = 0;
            for (var order : orders) {
                statement.setBytes(++position, order.toBytes());
            }
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var order = OrderId.ofBytes(row.getBytes("id"));
                    moved.add(new Moved(
                            order, new UserId(row.getLong("user_id")), row.getInt("version"), row.getString("trace")));
                }
            }
        }
        return moved;
    }

    /** History and event of what has been written already. */
    void tell(List<Moved> moved, OrderMove move) throws SQLException {
        var history = OrderTable.history();
        var events = OrderEventTable.insert();
        var at = Columns.utc(now);
        var state = move.to().name();
        for (var one : moved) {
            var id = one.order.toBytes();
            history.add(id, one.version, state, move.name(), at);
            events.add(
                    id, one.buyer.value(), move.event(), state, one.version, at, trace.isEmpty() ? one.trace : trace);
        }
        history.execute(connection);
        events.execute(connection);
    }
}
