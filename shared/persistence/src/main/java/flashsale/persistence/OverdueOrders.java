package flashsale.persistence;

import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderMove;
import flashsale.domain.order.OrderState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * Moves orders whose time to pay is over, many in one transaction. Where the books of one of them are wrong, its batch
 * moves one by one, so that it keeps nobody else's units; what failed is said in the end.
 */
final class OverdueOrders {
    /** The stock rows of their sales are locked for its last statements; landing waits for them. */
    private static final int LARGEST_TRANSACTION = 200;

    /** The index is named because without it more rows may be locked than are wanted. */
    private static final String OVERDUE = """
            select id from orders force index (orders_due) where state = ? and pay_by <= ?
            order by pay_by limit ?""";

    /** What others have in hand they move by themselves, or leave for the next time. */
    private static final String NOT_IN_HAND = " for update skip locked";

    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<String> trace;
    private final SequencedMap<OrderId, IllegalStateException> failures = new LinkedHashMap<>();

    OverdueOrders(Transactions transactions, InstantSource clock, Supplier<String> trace) {
        this.transactions = transactions;
        this.clock = clock;
        this.trace = trace;
    }

    /** @return how many were moved */
    int move(OrderMove move, int limit) {
        int moved = 0;
        while (moved < limit) {
            int some = moveSome(move, Math.min(limit - moved, LARGEST_TRANSACTION));
            if (some == 0) {
                break;
            }
            moved += some;
        }
        return moved;
    }

    /** @throws IllegalStateException where some could not be moved */
    void complain() {
        if (!failures.isEmpty()) {
            var first = failures.firstEntry().getValue();
            failures.values().stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private int moveSome(OrderMove move, int limit) {
        try {
            return transactions.repeat("Ending overdue orders", connection -> {
                var overdue = overdue(connection, OVERDUE + NOT_IN_HAND, move.from(), limit);
                return moves(connection).move(overdue, move);
            });
        } catch (IllegalStateException failure) {
            if (!isAboutBooks(failure)) {
                throw failure;
            }
            return moveOneByOne(move, limit);
        }
    }

    private int moveOneByOne(OrderMove move, int limit) {
        var overdue = transactions.repeat(
                "Reading overdue orders", connection -> overdue(connection, OVERDUE, move.from(), limit));
        int moved = 0;
        for (var order : overdue) {
            try {
                moved += transactions.repeat(
                        "Ending order " + order, connection -> moves(connection).move(List.of(order), move));
            } catch (IllegalStateException failure) {
                if (!isAboutBooks(failure)) {
                    throw failure;
                }
                failures.put(order, failure);
            }
        }
        return moved;
    }

    private static boolean isAboutBooks(IllegalStateException failure) {
        return failure instanceof WrongBooks || Refusal.of(failure) == Refusal.CONSTRAINT;
    }

    private List<OrderId> overdue(Connection connection, String sql, OrderState state, int limit) throws SQLException {
        var overdue = new ArrayList<OrderId>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, state.name());
            statement.setObject(2, Columns.utc(clock.instant()));
            statement.setInt(3, limit);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    overdue.add(OrderId.ofBytes(row.getBytes("id")));
                }
            }
        }
        return overdue;
    }

    private OrderMoves moves(Connection connection) {
        return new OrderMoves(connection, clock.instant(), trace.get());
    }
}
