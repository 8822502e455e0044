package flashsale.persistence;

import flashsale.domain.order.OrderEnds;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderMove;
import flashsale.domain.order.OrderState;
import flashsale.domain.user.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.function.Supplier;
import javax.sql.DataSource;

public final class JdbcOrderEnds implements OrderEnds {
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
        new OrderMoves(connection, clock.instant(), trace.get()).move(id, OrderMove.CANCEL);
        var order = LockedOrder.take(connection, id).orElseThrow();
        return order.state() == OrderState.CANCELLED
                ? new Cancellation.Cancelled(order)
                : new Cancellation.NotCancellable(order.state());
    }

    @Override
    public int expire(int limit) {
        var overdue = new OverdueOrders(transactions, clock, trace);
        int expired = overdue.move(OrderMove.EXPIRE, limit);
        int moved = expired + overdue.move(OrderMove.GIVE_UP, limit - expired);
        overdue.complain();
        return moved;
    }
}
