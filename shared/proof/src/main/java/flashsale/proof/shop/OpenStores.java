package flashsale.proof.shop;

import flashsale.domain.sale.SaleId;
import flashsale.domain.user.Sessions;
import flashsale.proof.books.Books;
import flashsale.proof.books.Offer;
import flashsale.proof.crowd.History;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisSessions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Connections to every store of the shop. */
public final class OpenStores implements AutoCloseable {
    private static final int CACHE_CONNECTIONS = CrowdSeeding.SESSIONS_AT_ONCE;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final RedisTalk stock;
    private final RedisCommands cache;
    private final String stockUrl;
    private final ConsumerLag lag;
    private final LogReader log;
    private final Database database;

    public OpenStores(Stores stores, InstantSource clock) {
        this.clock = clock;
        this.database = new Database(stores.mysqlUrl(), stores.mysqlUser(), stores.mysqlPassword());
        this.stock = new RedisTalk(stores.stockRedis());
        this.stockUrl = stores.stockRedis();
        this.cache = new RedisCommands(stores.cacheRedis(), PATIENCE, CACHE_CONNECTIONS);
        this.lag = new ConsumerLag(stores.kafka());
        this.log = new LogReader(stores.kafka());
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
        return new Books(
                offer,
                new GateReader(stock).read(offer.sale()),
                log.read(offer.sale(), before),
                new OrderReader(database).read(offer.sale()),
                history);
    }

    @Override
    public void close() {
        lag.close();
        stock.close();
        cache.close();
        database.close();
    }
}
