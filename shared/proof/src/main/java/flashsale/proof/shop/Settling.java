package flashsale.proof.shop;

import flashsale.domain.sale.SaleId;
import flashsale.proof.CannotRun;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The orders of a sale, watched until nothing about them will change by itself. */
final class Settling {
    /** Upkeep passes every five seconds, and some things take several passes. */
    private static final Duration PASSES = Duration.ofSeconds(60);

    /** There are two; where both were killed, the next begins with its minute. */
    private static final Duration UPKEEP = Duration.ofSeconds(60);

    private static final Duration LOOK = Duration.ofMillis(500);

    private static final String OPEN = """
        SELECT
          (SELECT COUNT(*) FROM orders WHERE sale_id = ?
            AND (state IN ('PAYING', 'CANCELLING', 'REFUNDING') OR state = 'PENDING' AND pay_by < ?))
          + (SELECT COUNT(*) FROM stock_releases WHERE sale_id = ?)
          + (SELECT COUNT(*) FROM orders o JOIN refunds r ON r.order_id = o.id
            WHERE o.sale_id = ? AND r.state = 'DUE')
          + (SELECT COUNT(*) FROM orders o JOIN payment_intents p ON p.order_id = o.id
            WHERE o.sale_id = ? AND p.state = 'CREATED')
        """;

    /**
     * Begun and not decided, beside payments the provider is never to hear of: these wait until their time is over, as
     * they do when nobody harms anybody.
     */
    private static final String UNDECIDED = """
        SELECT
          (SELECT COUNT(*) FROM orders o WHERE o.sale_id = ? AND o.state IN ('PAYING', 'CANCELLING', 'REFUNDING')
            AND NOT EXISTS (SELECT 1 FROM payment_intents p WHERE p.order_id = o.id AND p.instrument = 'lost-before'))
          + (SELECT COUNT(*) FROM orders o JOIN refunds r ON r.order_id = o.id
            WHERE o.sale_id = ? AND r.state = 'DUE')
        """;

    private static final String LAST_PAY_BY =
            "SELECT MAX(pay_by) FROM orders WHERE sale_id = ? AND state = 'PENDING' AND pay_by < ?";

    private final Database database;
    private final InstantSource clock;

    Settling(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Waits for what is under way and for orders that expire soon, but not for ever.
     *
     * @param expiry orders whose time to pay is over by then are waited for
     * @return how many things are still open
     */
    int await(SaleId sale, Duration expiry) {
        var expiring = LocalDateTime.ofInstant(clock.instant().plus(expiry), ZoneOffset.UTC);
        var last = database.query(LAST_PAY_BY, row -> row.getObject(1, LocalDateTime.class), sale.value(), expiring)
                .getFirst();
        var from = last == null ? clock.instant() : last.toInstant(ZoneOffset.UTC);
        var deadline = from.plus(PASSES).plus(UPKEEP);
        int open = open(sale, expiring);
        while (open > 0 && clock.instant().isBefore(deadline)) {
            pause();
            open = open(sale, expiring);
        }
        return open;
    }

    /** Waits for what was begun about orders, but not for ever, and for no order that only expires. */
    void awaitDecided(SaleId sale) {
        var deadline = clock.instant().plus(PASSES).plus(UPKEEP);
        while (undecided(sale) > 0 && clock.instant().isBefore(deadline)) {
            pause();
        }
    }

    private int undecided(SaleId sale) {
        return database.query(UNDECIDED, row -> row.getInt(1), sale.value(), sale.value())
                .getFirst();
    }

    private int open(SaleId sale, LocalDateTime expiring) {
        long id = sale.value();
        return database.query(OPEN, row -> row.getInt(1), id, expiring, id, id, id)
                .getFirst();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The run was interrupted while the orders settled.", stopped);
        }
    }
}
