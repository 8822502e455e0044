package flashsale.persistence;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Landing;
import flashsale.domain.order.OrderId;
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
 * <p>All of it in one transaction, a statement per table. Where a CHECK refuses the batch it is rolled back, and its
 * halves land one after the other, down to the purchases that are at fault; those become rejected orders. So a batch
 * without fault costs one commit, and the purchases keep their turn: what came first takes units first.
 */
public final class JdbcLanding implements Landing {
    /** More rows make no statement faster, and all their locks are held until the commit. */
    private static final int LARGEST_TRANSACTION = 500;

    /** Every lost race is another transaction's progress; after so many a smaller one has the better chance. */
    private static final int ATTEMPTS = 5;

    private final Transactions transactions;
    private final InstantSource clock;

    public JdbcLanding(DataSource dataSource, InstantSource clock) {
        this.transactions = new Transactions(dataSource);
        this.clock = clock;
    }

    @Override
    public Map<OrderId, Outcome> land(List<AcceptedPurchase> batch) {
        var byOrder = new LinkedHashMap<OrderId, AcceptedPurchase>();
        batch.forEach(purchase -> byOrder.putIfAbsent(purchase.order(), purchase));
        var purchases = new ArrayList<>(byOrder.values());
        var outcomes = new HashMap<OrderId, Outcome>();
        for (int start = 0; start < purchases.size(); start += LARGEST_TRANSACTION) {
            int end = Math.min(start + LARGEST_TRANSACTION, purchases.size());
            outcomes.putAll(landTogether(purchases.subList(start, end)));
        }
        return outcomes;
    }

    private Map<OrderId, Outcome> landTogether(List<AcceptedPurchase> purchases) {
        try {
            return retryingLocks(purchases, LandingReason.LANDED);
        } catch (NotCovered refused) {
            return purchases.size() > 1 ? landHalves(purchases) : reject(purchases, refused.reason());
        } catch (SQLException failure) {
            if (lostRace(failure) && purchases.size() > 1) {
                return landHalves(purchases);
            }
            throw new IllegalStateException("Landing %d purchases failed".formatted(purchases.size()), failure);
        }
    }

    private Map<OrderId, Outcome> landHalves(List<AcceptedPurchase> purchases) {
        int middle = purchases.size() / 2;
        var outcomes = new HashMap<>(landTogether(purchases.subList(0, middle)));
        outcomes.putAll(landTogether(purchases.subList(middle, purchases.size())));
        return outcomes;
    }

    private Map<OrderId, Outcome> reject(List<AcceptedPurchase> one, LandingReason reason) {
        try {
            return retryingLocks(one, reason);
        } catch (SQLException failure) {
            throw new IllegalStateException("Rejecting order " + one.getFirst().order() + " failed", failure);
        }
    }

    private Map<OrderId, Outcome> retryingLocks(List<AcceptedPurchase> purchases, LandingReason verdict)
            throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                var now = clock.instant();
                return transactions.run(connection -> new LandingTransaction(connection, now).land(purchases, verdict));
            } catch (SQLException failure) {
                if (!lostRace(failure) || attempt == ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    /** After a duplicate key the order is known, and the next attempt leaves it out. */
    private static boolean lostRace(SQLException failure) {
        return switch (Refusal.of(failure)) {
            case LOCK, DUPLICATE_KEY -> true;
            case CONSTRAINT, NONE -> false;
        };
    }
}
