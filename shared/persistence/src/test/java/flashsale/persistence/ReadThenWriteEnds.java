package flashsale.persistence;

import flashsale.domain.order.OrderEnds;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderMove;
import flashsale.domain.order.OrderState;
import flashsale.domain.user.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** What the end of an order must not be: it looks at the state, decides, and writes without asking again. */
record ReadThenWriteEnds(DataSource dataSource, Instant now) implements OrderEnds {
    @Override
    public Cancellation cancel(OrderId order, UserId buyer) {
        return new Transactions(dataSource).repeat("Cancelling", connection -> {
            var state = OrderTable.states(connection, List.of(order)).get(order);
            if (state != OrderState.PENDING) {
                return new Cancellation.NotCancellable(state);
            }
            write(connection, order, buyer);
            return new Cancellation.UnknownOrder();
        });
    }

    private void write(Connection connection, OrderId order, UserId buyer) throws SQLException {
        try (var update =
                connection.prepareStatement("update orders set state = ?, version = version + 1 where id = ?")) {
            update.setString(1, OrderState.CANCELLED.name());
            update.setBytes(2, order.toBytes());
            update.executeUpdate();
        }
        int version = version(connection, order);
        var moved = List.of(new OrderMoves.Moved(order, buyer, version, ""));
        new OrderMoves(connection, now, "").tell(moved, OrderMove.CANCEL);
        UnitBooks.carry(connection, moved, OrderMove.CANCEL, now);
    }

    private static int version(Connection connection, OrderId order) throws SQLException {
        try (var select = connection.prepareStatement("select version from orders where id = ?")) {
            select.setBytes(1, order.toBytes());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Override
    public int expire(int limit) {
        return 0;
    }
}
