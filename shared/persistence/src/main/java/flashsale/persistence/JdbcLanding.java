package flashsale.persistence;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Landing;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.ReservationKey;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * How does a batch land fast, when any of its purchases may be one too many?
 *
 * <p>By believing the gate at first: one transaction, a statement per table, the stock row last, so that its lock is
 * held for a moment only and batches of one sale overlap. Where a CHECK refuses that, or another delivery of the same
 * purchases is in the way, the batch is rolled back and lands in a transaction that locks the stock row first and
 * decides purchase by purchase. Those wait for each other in a line, so they end, however many meet.
 *
 * <p>The second kind cannot be the only one: a consumer that dies between its first statement and its commit would
 * keep a whole sale waiting until the server notices. Nor can the first be: transactions that insert the same keys and
 * roll back end in deadlocks without end.
 */
public final class JdbcLanding implements Landing {
    /** More rows make no statement faster, and all their locks are held until the commit. */
    private static final int LARGEST_TRANSACTION = 500;

    /** Every lost race is another transaction's progress, and a lock is waited for two seconds at most. */
    private static final int ATTEMPTS = 10;

    private final Transactions transactions;
    private final InstantSource clock;

    public JdbcLanding(DataSource dataSource, InstantSource clock) {
        this.transactions = new Transactions(dataSource);
        this.clock = clock;
    }

    @Override
    public Map<OrderId, Outcome> land(List<AcceptedPurchase> batch) {
        var once = new LinkedHashMap<ReservationKey, AcceptedPurchase>();
        batch.forEach(purchase -> once.putIfAbsent(purchase.reservation(), purchase));
        var purchases = new ArrayList<>(once.values());
        var outcomes = new HashMap<OrderId, Outcome>();
        for (int start = 0; start < purchases.size(); start += LARGEST_TRANSACTION) {
            int end = Math.min(start + LARGEST_TRANSACTION, purchases.size());
            outcomes.putAll(landTogether(purchases.subList(start, end)));
        }
        return outcomes;
    }

    private Map<OrderId, Outcome> landTogether(List<AcceptedPurchase> purchases) {
        var now = clock.instant();
        try {
            return transactions.run(connection -> new LandingTransaction(connection, now).landTrusting(purchases));
        } catch (SQLException failure) {
            return switch (Refusal.of(failure)) {
                case CONSTRAINT, DUPLICATE_KEY, LOCK -> landCounting(purchases);
                case NONE -> throw failed(purchases, failure);
            };
        }
    }

    private Map<OrderId, Outcome> landCounting(List<AcceptedPurchase> purchases) {
        for (int attempt = 1; ; attempt++) {
            var now = clock.instant();
            try {
                return transactions.run(connection -> new LandingTransaction(connection, now).landCounting(purchases));
            } catch (SQLException failure) {
                if (!lostRace(failure) || attempt == ATTEMPTS) {
                    throw failed(purchases, failure);
                }
            }
        }
    }

    /** Against a transaction of the first kind. A CHECK cannot refuse what was counted, unless the tables are wrong. */
    private static boolean lostRace(SQLException failure) {
        return switch (Refusal.of(failure)) {
            case LOCK, DUPLICATE_KEY -> true;
            case CONSTRAINT, NONE -> false;
        };
    }

    private static IllegalStateException failed(List<AcceptedPurchase> purchases, SQLException failure) {
        return new IllegalStateException("Landing %d purchases failed".formatted(purchases.size()), failure);
    }
}
