package flashsale.persistence;

import flashsale.domain.product.ProductId;
import flashsale.domain.sale.SaleRules;
import flashsale.domain.sale.StockAdjustment;
import flashsale.domain.sale.StockAdjustment.State;
import flashsale.domain.sale.StockAdjustment.Wish;
import flashsale.domain.sale.StockAdjustments;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Locks like everybody who changes a pool: the pool (shared), then the adjustment, then the stock, for the last
 * statements. The first lock keeps the epoch, so a rebuild is wholly before or wholly after.
 */
public final class JdbcStockAdjustments implements StockAdjustments {
    /** A lost race leaves a row that the next attempt finds; losing this often is more than bad luck. */
    private static final int ATTEMPTS = 5;

    private final Transactions transactions;
    private final InstantSource clock;

    public JdbcStockAdjustments(DataSource dataSource, InstantSource clock) {
        this.transactions = new Transactions(dataSource);
        this.clock = clock;
    }

    @Override
    public Begin begin(Wish wish) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.run(connection -> begin(connection, wish));
            } catch (SQLException failure) {
                if (!lostRace(failure) || attempt == ATTEMPTS) {
                    throw new IllegalStateException("Writing down adjustment %s failed".formatted(wish.id()), failure);
                }
            }
        }
    }

    /** Somebody has opened the pool, or written down this very adjustment, at the same time. */
    private static boolean lostRace(SQLException failure) {
        return switch (Refusal.of(failure)) {
            case DUPLICATE_KEY, LOCK -> true;
            case CONSTRAINT, NONE -> false;
        };
    }

    private Begin begin(Connection connection, Wish wish) throws SQLException {
        var known = AdjustmentTable.find(connection, wish.id());
        if (known.isPresent()) {
            return known.get().wish().equals(wish) ? new Begin.Begun(known.get()) : new Begin.KeyReused();
        }
        var price = StandingPoolTable.price(connection, wish.product());
        if (price.isEmpty()) {
            return new Begin.UnknownProduct();
        }
        var pool = StandingPoolTable.lock(connection, wish.product());
        if (pool.isEmpty() && wish.delta() < 0) {
            return new Begin.NothingThere();
        }
        if (pool.isPresent()) {
            return begin(connection, wish, pool.get());
        }
        var rules = SaleRules.standing(wish.product(), price.get());
        return begin(connection, wish, StandingPoolTable.create(connection, rules, clock.instant()));
    }

    private Begin begin(Connection connection, Wish wish, StandingPoolTable.Pool pool) throws SQLException {
        if (wish.delta() > 0 && !StandingPoolTable.change(connection, pool.id(), wish.delta())) {
            return new Begin.TooMany(StandingPoolTable.total(connection, pool.id()));
        }
        return new Begin.Begun(AdjustmentTable.insert(connection, wish, pool, clock.instant()));
    }

    @Override
    public Optional<StockAdjustment> settle(StockAdjustment adjustment, int epoch, Verdict verdict) {
        return transactions.repeat("Settling adjustment " + adjustment.wish().id(), connection -> {
            int current = StandingPoolTable.lockEpoch(connection, adjustment.pool());
            var locked = AdjustmentTable.lock(connection, adjustment.number());
            if (locked.state() != State.PENDING) {
                return Optional.of(locked);
            }
            if (!locked.adds() && current != epoch) {
                return Optional.<StockAdjustment>empty();
            }
            return Optional.of(settle(connection, locked, epoch, verdict));
        });
    }

    private StockAdjustment settle(Connection connection, StockAdjustment pending, int epoch, Verdict verdict)
            throws SQLException {
        var ended = AdjustmentTable.end(connection, pending, epoch, verdict, clock.instant());
        if (ended.state() == State.DONE && !ended.adds()) {
            StandingPoolTable.change(connection, ended.pool(), ended.wish().delta());
        }
        return ended;
    }

    @Override
    public List<StockAdjustment> pending(int limit) {
        return transactions.repeat(
                "Reading pending adjustments", connection -> AdjustmentTable.pending(connection, limit));
    }

    @Override
    public List<StockAdjustment> page(ProductId product, long before, int limit) {
        return transactions.repeat(
                "Reading the adjustments of product " + product,
                connection -> AdjustmentTable.page(connection, product, before, limit));
    }
}
