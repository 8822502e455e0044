package flashsale.proof.shop;

import flashsale.domain.sale.SaleId;
import flashsale.domain.user.Sessions;
import flashsale.proof.CannotRun;
import flashsale.proof.books.Books;
import flashsale.proof.books.LifeBooks;
import flashsale.proof.books.LogBook;
import flashsale.proof.books.Offer;
import flashsale.proof.crowd.History;
import flashsale.proof.life.LifeHistory;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisSessions;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Connections to every store of the shop. */
public final class OpenStores implements AutoCloseable {
    private static final int CACHE_CONNECTIONS = CrowdSeeding.SESSIONS_AT_ONCE;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Many times what a killed server needs to be back. */
    private static final Duration HEALING = Duration.ofSeconds(60);

    private static final Duration LOOK = Duration.ofMillis(100);

    private final InstantSource clock;
    private final Stores stores;
    private final RedisTalk stock;
    private final RedisCommands cache;
    private final String stockUrl;
    private final ConsumerLag lag;
    private final LogReader log;
    private final Database database;
    private final Optional<URI> sandbox;

    public OpenStores(Stores stores, InstantSource clock) {
        this.clock = clock;
        this.stores = stores;
        this.database = new Database(stores.mysqlUrl(), stores.mysqlUser(), stores.mysqlPassword());
        this.stock = new RedisTalk(stores.stockRedis());
        this.stockUrl = stores.stockRedis();
        this.cache = new RedisCommands(stores.cacheRedis(), PATIENCE, CACHE_CONNECTIONS);
        this.lag = new ConsumerLag(stores.kafka());
        this.log = new LogReader(stores.kafka());
        this.sandbox = stores.sandbox();
    }

    /** For a look at one sale while it goes on; to be closed. */
    public UnderWay underWay(SaleId sale) {
        return new UnderWay(stores, sale, clock, ledger());
    }

    /**
     * Waits until every store answers, as one that was killed does within seconds.
     *
     * @throws CannotRun where one stays away
     */
    public void awaitAnswers(SaleId sale) {
        var deadline = clock.instant().plus(HEALING);
        while (true) {
            try {
                ask(sale);
                return;
            } catch (CannotRun away) {
                if (clock.instant().isAfter(deadline)) {
                    throw away;
                }
            }
            pause();
        }
    }

    private void ask(SaleId sale) {
        lag.records();
        new GateReader(stock).waiting(sale);
        new OrderReader(database).count(sale);
        sandbox.ifPresent(provider -> new LedgerReader(provider).isThere());
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The run was interrupted while the stores came back.", stopped);
        }
    }

    public Sessions sessions() {
        return new RedisSessions(cache, clock);
    }

    public Database database() {
        return database;
    }

    public LogReader log() {
        return log;
    }

    public ScriptCalls scriptCalls() {
        return ScriptCalls.read(stock);
    }

    public double rawScriptPerSecond(LongSupplier nanoTime) {
        return new RawScript(stock, stockUrl, clock, nanoTime).perSecond();
    }

    public Pipeline.Look awaitQuiet(SaleId sale) {
        return new Pipeline(new GateReader(stock), lag, new OrderReader(database), clock).awaitQuiet(sale);
    }

    /** @param before where Kafka's topics ended before the sale */
    public Books books(Offer offer, LogReader.Mark before, History history) {
        return books(offer, log.read(offer.sale(), before), history);
    }

    private Books books(Offer offer, LogBook purchases, History history) {
        return new Books(
                offer,
                new GateReader(stock).read(offer.sale()),
                purchases,
                new OrderReader(database).read(offer.sale()),
                history);
    }

    /**
     * Waits for what is under way about the orders of a sale.
     *
     * @param expiry orders whose time to pay is over by then are waited for
     * @return how many things are still open
     */
    public int awaitSettled(SaleId sale, Duration expiry) {
        return new Settling(database, clock).await(sale, expiry);
    }

    /** Waits for what was begun to be paid, ended or refunded; orders that only expire are not waited for. */
    public void awaitDecided(SaleId sale) {
        new Settling(database, clock).awaitDecided(sale);
    }

    /** @param sold the books of the sale when it was over; nobody has bought since */
    public LifeBooks lifeBooks(Books sold, LifeHistory lives) {
        var ledger = ledger();
        var readAt = clock.instant();
        return new LifeBooks(
                books(sold.offer(), sold.log(), sold.history()),
                new MoneyReader(database, ledger).read(sold.offer().sale()),
                lives,
                readAt);
    }

    /** @throws CannotRun where the shop pays with somebody else, who takes no orders from a test either */
    public LedgerReader ledger() {
        return new LedgerReader(sandbox.orElseThrow(() ->
                new CannotRun("The shop's payment provider is not the sandbox, so orders cannot live on here: LIFE=0"
                        + " ends with the sale.")));
    }

    /** The gate forgets all sales, as a Redis does that has lost its disk. */
    public void flushStock() {
        stock.ask(client -> client.flushAll());
    }

    @Override
    public void close() {
        lag.close();
        stock.close();
        cache.close();
        database.close();
    }
}
