package flashsale.persistence;

import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderMove;
import flashsale.domain.order.OrderState;
import flashsale.domain.user.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The one place in which an order that has landed changes. With its state, in the same transaction, change its history,
 * the events others will hear, and the books of the sales whose units it holds.
 *
 * <p>Everybody locks in one order: orders by id, then sales (shared), then quotas, then stock. That is landing's order
 * too, as long as it believes the gate; where it counts first, one of the two may have to try again.
 *
 * @param trace of the request that moves; empty where there is none
 */
record OrderMoves(Connection connection, Instant now, String trace) {
    private static final String LOCK =
            "select id, user_id, version from orders where id in %s and state = ? order by id for update";
    private static final String MOVE =
            "update orders set state = ?, version = version + 1 where id in %s and state = ?";

    /** @param version of the order after the move */
    record Moved(OrderId order, UserId buyer, int version) {}

    /** @return false where the order is in another state than the one the move starts in: nothing has changed */
    boolean move(OrderId order, OrderMove move) throws SQLException {
        return move(List.of(order), move) == 1;
    }

    /** @return how many of them were in the state the move starts in; nothing has changed of the others */
    int move(Collection<OrderId> orders, OrderMove move) throws SQLException {
        var moved = orders.isEmpty() ? List.<Moved>of() : change(orders, move);
        if (!moved.isEmpty()) {
            tell(moved, move);
            UnitBooks.carry(connection, moved, move, now);
        }
        return moved.size();
    }

    private List<Moved> change(Collection<OrderId> orders, OrderMove move) throws SQLException {
        var moved = lock(orders, move.from());
        if (moved.isEmpty()) {
            return moved;
        }
        try (var statement = connection.prepareStatement(MOVE.formatted(RowInsert.placeholders(moved.size())))) {
            int position = 0;
            statement.setString(++position, move.to().name());
            for (var one : moved) {
                statement.setBytes(++position, one.order.toBytes());
            }
            statement.setString(++position, move.from().name());
            int changed = statement.executeUpdate();
            if (changed != moved.size()) {
                throw new IllegalStateException("%d of %d locked orders moved".formatted(changed, moved.size()));
            }
        }
        return moved;
    }

    private List<Moved> lock(Collection<OrderId> orders, OrderState from) throws SQLException {
        var moved = new ArrayList<Moved>();
        try (var statement = connection.prepareStatement(LOCK.formatted(RowInsert.placeholders(orders.size())))) {
            int position = 0;
            for (var order : orders) {
                statement.setBytes(++position, order.toBytes());
            }
            statement.setString(++position, from.name());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var order = OrderId.ofBytes(row.getBytes("id"));
                    moved.add(new Moved(order, new UserId(row.getLong("user_id")), row.getInt("version") + 1));
                }
            }
        }
        return moved;
    }

    private void tell(List<Moved> moved, OrderMove move) throws SQLException {
        var history = OrderTable.history();
        var events = OrderEventTable.insert();
        var at = Columns.utc(now);
        var state = move.to().name();
        for (var one : moved) {
            var id = one.order.toBytes();
            history.add(id, one.version, state, move.name(), at);
            events.add(id, one.buyer.value(), move.event(), state, one.version, at, trace);
        }
        history.execute(connection);
        events.execute(connection);
    }
}
