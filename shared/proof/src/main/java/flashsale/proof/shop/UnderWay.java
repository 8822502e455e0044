package flashsale.proof.shop;

import flashsale.domain.order.OrderId;
import flashsale.domain.sale.SaleId;
import flashsale.proof.CannotRun;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * How far purchases and payments of one sale have come at this very moment, by what is written in the stores. Only while
 * the function that would go on stands still does the answer stay true. For one thread.
 */
public final class UnderWay implements AutoCloseable {
    /** What is older has been left behind by a process that died, and waits for upkeep. */
    private static final Duration RECENT = Duration.ofMillis(700);

    /** Whoever does not stand still has gone on within it: the mapping's commit of an offset takes a few milliseconds. */
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private static final String COUNT = "SELECT COUNT(*) FROM orders WHERE sale_id = ?";

    private static final String UNDECIDED = """
            SELECT p.id FROM payment_intents p JOIN orders o ON o.id = p.order_id
            WHERE o.sale_id = ? AND p.state = 'CREATED' AND p.created_at > ? LIMIT 20
            """;

    private final SaleId sale;
    private final InstantSource clock;
    private final RedisTalk stock;
    private final Database database;
    private final ConsumerLag lag;
    private final Produced produced;
    private final LedgerReader ledger;

    UnderWay(Stores stores, SaleId sale, InstantSource clock, LedgerReader ledger) {
        this.sale = sale;
        this.clock = clock;
        this.ledger = ledger;
        this.stock = new RedisTalk(stores.stockRedis());
        this.database = new Database(stores.mysqlUrl(), stores.mysqlUser(), stores.mysqlPassword());
        this.lag = new ConsumerLag(stores.kafka());
        this.produced = new Produced(stores.kafka());
    }

    /** A purchase has its units, and Kafka has not heard of it. */
    public boolean isReservedNotProduced() {
        produced.readAlong();
        return recentlyReserved().stream().anyMatch(order -> !produced.has(order));
    }

    /** Kafka has a purchase that the outbox still holds. */
    public boolean isProducedNotMarked() {
        produced.readAlong();
        return recentlyReserved().stream().anyMatch(produced::has);
    }

    private List<OrderId> recentlyReserved() {
        return new GateReader(stock).outbox(sale, clock.instant().minus(RECENT));
    }

    /** Somebody has written orders and not committed them. */
    public boolean isLandingNotCommitted() {
        int committed =
                database.query(COUNT, row -> row.getInt(1), sale.value()).getFirst();
        int written = database.queryUncommitted(COUNT, row -> row.getInt(1), sale.value())
                .getFirst();
        return written > committed;
    }

    /** The first record of a partition that is not finished has its order. */
    public boolean isLandedNotFinished() {
        produced.readAlong();
        var before = lag.finished();
        if (before.entrySet().stream().noneMatch(this::hasLanded)) {
            return false;
        }
        pause();
        var after = lag.finished();
        return before.entrySet().stream()
                .filter(partition -> partition.getValue().equals(after.get(partition.getKey())))
                .anyMatch(this::hasLanded);
    }

    private boolean hasLanded(Map.Entry<TopicPartition, Long> next) {
        return produced.at(next.getKey(), next.getValue())
                .filter(order ->
                        database.query("SELECT COUNT(*) FROM orders WHERE id = ?", row -> row.getInt(1), (Object)
                                                order.toBytes())
                                        .getFirst()
                                > 0)
                .isPresent();
    }

    /** There is an intent to pay of which the provider has never heard. */
    public boolean isIntentNotCharged() {
        return undecided().stream().anyMatch(intent -> !ledger.knows(intent));
    }

    /** The provider has taken money for an intent that is undecided in the shop. */
    public boolean isCapturedNotApplied() {
        return undecided().stream().anyMatch(ledger::hasCaptured);
    }

    private List<String> undecided() {
        pause();
        var recent = LocalDateTime.ofInstant(clock.instant().minus(RECENT), ZoneOffset.UTC);
        return database.query(UNDECIDED, row -> row.getString(1), sale.value(), recent);
    }

    private static void pause() {
        try {
            Thread.sleep(A_MOMENT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The run was interrupted during a look.", stopped);
        }
    }

    @Override
    public void close() {
        produced.close();
        lag.close();
        database.close();
        stock.close();
    }
}
