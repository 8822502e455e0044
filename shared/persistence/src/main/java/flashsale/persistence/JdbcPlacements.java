package flashsale.persistence;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderLine;
import flashsale.domain.order.OrderState;
import flashsale.domain.order.Placements;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.StockRelease;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Locks like landing: pools (shared), then the order's own rows, then quotas, then stock. A row that is there already is
 * met at the primary key and not looked for before: to lock what is not there locks a gap, and two new orders in one
 * gap would wait for each other.
 */
public final class JdbcPlacements implements Placements {
    /** A deadlock is over as soon as one side has rolled back. */
    private static final int ATTEMPTS = 5;

    private final Transactions transactions;
    private final InstantSource clock;
    private final Supplier<String> trace;

    /** @param trace the {@code traceparent} of the request at hand; empty where there is none */
    public JdbcPlacements(DataSource dataSource, InstantSource clock, Supplier<String> trace) {
        this.transactions = new Transactions(dataSource);
        this.clock = clock;
        this.trace = trace;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return transactions.repeat("Reading order " + id, connection -> LockedOrder.look(connection, id));
    }

    @Override
    public Placement place(Order order, List<AcceptedPurchase> reserved) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.run(connection -> place(connection, order, reserved));
            } catch (SQLException failure) {
                switch (Refusal.of(failure)) {
                    case DUPLICATE_KEY -> {
                        return known(order, reserved);
                    }
                    case CONSTRAINT -> {
                        return reject(order, reserved);
                    }
                    case LOCK, NONE -> againAfter(failure, attempt, order);
                }
            }
        }
    }

    @Override
    public Placement reject(Order order, List<AcceptedPurchase> reserved) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.run(connection -> reject(connection, order, LandingReason.REFUSED, reserved));
            } catch (SQLException failure) {
                switch (Refusal.of(failure)) {
                    case DUPLICATE_KEY -> {
                        return known(order, reserved);
                    }
                    case LOCK, CONSTRAINT, NONE -> againAfter(failure, attempt, order);
                }
            }
        }
    }

    private static void againAfter(SQLException failure, int attempt, Order order) {
        if (Refusal.of(failure) != Refusal.LOCK || attempt == ATTEMPTS) {
            throw new IllegalStateException("Writing down order %s failed".formatted(order.id()), failure);
        }
    }

    private Placement place(Connection connection, Order order, List<AcceptedPurchase> reserved) throws SQLException {
        var pools = SaleTable.read(
                connection, reserved.stream().map(AcceptedPurchase::sale).toList());
        if (!reserved.stream().allMatch(one -> isCurrent(one, pools))) {
            return reject(connection, order, LandingReason.OTHER_EPOCH, reserved);
        }
        PlacementTable.insert(connection, order, LandingReason.PLACED, clock.instant(), trace.get());
        StockTable.take(
                connection,
                reserved.stream()
                        .map(one -> new OrderTable.Row(one, LandingReason.PLACED, Optional.of(pools.get(one.sale()))))
                        .toList());
        return new Placement.Placed(order);
    }

    /** Else its gate has been rebuilt since, and the rebuild did not know these units. */
    private static boolean isCurrent(AcceptedPurchase one, Map<SaleId, SaleTable.Facts> pools) {
        return pools.containsKey(one.sale())
                && one.epoch() >= pools.get(one.sale()).epoch();
    }

    private Placement reject(Connection connection, Order order, LandingReason reason, List<AcceptedPurchase> reserved)
            throws SQLException {
        PlacementTable.insert(connection, order, reason, clock.instant(), trace.get());
        release(connection, reserved);
        return new Placement.Rejected(order.in(OrderState.REJECTED));
    }

    private Placement known(Order order, List<AcceptedPurchase> reserved) {
        return transactions.repeat("Reading order " + order.id(), connection -> {
            var known = LockedOrder.take(connection, order.id()).orElseThrow();
            var held = known.lines().stream().map(OrderLine::sale).collect(Collectors.toSet());
            release(
                    connection,
                    reserved.stream()
                            .filter(one -> known.state().isFinal() || !held.contains(one.sale()))
                            .toList());
            return new Placement.Known(known);
        });
    }

    private void release(Connection connection, List<AcceptedPurchase> reserved) throws SQLException {
        var releases = new ArrayList<StockRelease>();
        reserved.stream()
                .sorted(Comparator.comparingLong(one -> one.sale().value()))
                .forEach(one -> releases.add(one.release()));
        OrderTable.release(connection, releases, clock.instant());
    }
}
