package flashsale.persistence;

import flashsale.domain.order.OrderEnds;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderMove;
import flashsale.domain.order.OrderState;
import flashsale.domain.user.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

public final class JdbcOrderEnds implements OrderEnds {
    /** The stock rows of their sales are locked for its last statements; landing waits for them. */
    private static final int LARGEST_TRANSACTION = 200;

    /**
     * What others have in hand they move by themselves, or leave for the next time. The index is named because without
     * it more rows may be locked than are wanted.
     */
    private static final String DUE = """
            select id from orders force index (orders_due) where state = ? and pay_by <= ?
            order by pay_by limit ? for update skip locked""";

    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<String> trace;

    /** @param trace the {@code traceparent} of the request at hand; empty where there is none */
    public JdbcOrderEnds(DataSource dataSource, InstantSource clock, Supplier<String> trace) {
        this.transactions = new Transactions(dataSource);
        this.clock = clock;
        this.trace = trace;
    }

    @Override
    public Cancellation cancel(OrderId order, UserId buyer) {
        return transactions.repeat("Cancelling order " + order, connection -> cancel(connection, order, buyer));
    }

    private Cancellation cancel(Connection connection, OrderId id, UserId buyer) throws SQLException {
        if (LockedOrder.take(connection, id, buyer).isEmpty()) {
            return new Cancellation.UnknownOrder();
        }
        moves(connection, clock.instant()).move(id, OrderMove.CANCEL);
        var order = LockedOrder.take(connection, id).orElseThrow();
        return order.state() == OrderState.CANCELLED
                ? new Cancellation.Cancelled(order)
                : new Cancellation.NotCancellable(order.state());
    }

    @Override
    public int expire(int limit) {
        int expired = move(OrderMove.EXPIRE, limit);
        return expired + move(OrderMove.GIVE_UP, limit - expired);
    }

    private int move(OrderMove move, int limit) {
        int moved = 0;
        while (moved < limit) {
            int wanted = Math.min(limit - moved, LARGEST_TRANSACTION);
            int some =
                    transactions.repeat("Ending orders that are over", connection -> moveDue(connection, move, wanted));
            moved += some;
            if (some < wanted) {
                break;
            }
        }
        return moved;
    }

    private int moveDue(Connection connection, OrderMove move, int limit) throws SQLException {
        var now = clock.instant();
        return moves(connection, now).move(lockDue(connection, move.from(), now, limit), move);
    }

    private static List<OrderId> lockDue(Connection connection, OrderState state, Instant now, int limit)
            throws SQLException {
        var due = new ArrayList<OrderId>();
        try (var statement = connection.prepareStatement(DUE)) {
            statement.setString(1, state.name());
            statement.setObject(2, Columns.utc(now));
            statement.setInt(3, limit);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    due.add(OrderId.ofBytes(row.getBytes("id")));
                }
            }
        }
        return due;
    }

    private OrderMoves moves(Connection connection, Instant now) {
        return new OrderMoves(connection, now, trace.get());
    }
}
