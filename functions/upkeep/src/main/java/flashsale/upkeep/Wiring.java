package flashsale.upkeep;

import flashsale.domain.payment.PaymentGateway;
import flashsale.domain.sale.AdjustStock;
import flashsale.domain.sale.ReleaseStock;
import flashsale.domain.sale.StockGate;
import flashsale.messaging.KafkaOrderEventLog;
import flashsale.messaging.KafkaProductChangeLog;
import flashsale.messaging.KafkaPurchaseLog;
import flashsale.messaging.ProducerSettings;
import flashsale.messaging.Sender;
import flashsale.payment.PaymentAccount;
import flashsale.persistence.JdbcCatalogueVersions;
import flashsale.persistence.JdbcCleaning;
import flashsale.persistence.JdbcOrderEnds;
import flashsale.persistence.JdbcOrderEventOutbox;
import flashsale.persistence.JdbcPayments;
import flashsale.persistence.JdbcProductChangeOutbox;
import flashsale.persistence.JdbcRefunds;
import flashsale.persistence.JdbcSaleBooks;
import flashsale.persistence.JdbcSellingSales;
import flashsale.persistence.JdbcStandingPools;
import flashsale.persistence.JdbcStockAdjustments;
import flashsale.persistence.JdbcStockNews;
import flashsale.persistence.JdbcStockReleases;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisGateAccounts;
import flashsale.redis.RedisGateRepair;
import flashsale.redis.RedisGateStock;
import flashsale.redis.RedisLoadedSales;
import flashsale.redis.RedisPurchaseOutbox;
import flashsale.redis.RedisSaleLoader;
import flashsale.redis.RedisStockGate;
import flashsale.search.OpenSearch;
import flashsale.search.OpenSearchProductIndex;
import flashsale.telemetry.CountedReleases;
import flashsale.telemetry.Journal;
import flashsale.telemetry.Metric;
import flashsale.telemetry.ToldOrderEvents;
import flashsale.telemetry.ToldProductChanges;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Every object this function is made of, and who gets whom. */
final class Wiring {
    /** To one Redis: a process has one request at a time. */
    private static final int CONNECTIONS = 1;

    /** Orders, releases or events of one transaction. */
    private static final int LARGEST_PASS = 500;

    /** Upkeep moves orders by itself: nobody's request is the cause, and each order's own trace goes on. */
    private static final Supplier<String> NO_TRACE = () -> "";

    private final InstantSource clock = InstantSource.system();

    @Produces
    @Singleton
    Journal journal() {
        return Journal.ofProcess("upkeep");
    }

    @Produces
    @Singleton
    Upkeep upkeep(DataSource database, UpkeepConfig config, Journal journal) {
        var redis = new RedisCommands(config.stockRedisUrl(), config.redisPatience(), CONNECTIONS);
        var gate = new RedisStockGate(redis, clock);
        var kafka = new Sender(() -> ProducerSettings.connect(config.kafkaServers()), config.kafkaPatience(), clock);
        var provider = provider(config);
        var sweepOutbox = new SweepOutbox(
                new RedisLoadedSales(redis), new RedisPurchaseOutbox(redis), new KafkaPurchaseLog(kafka), gate);
        var ends = new JdbcOrderEnds(database, clock, NO_TRACE);
        var recoverPayments = new RecoverPayments(
                new JdbcPayments(database, clock, NO_TRACE),
                provider,
                config.payment().silence());
        var sendRefunds = new SendRefunds(new JdbcRefunds(database, clock, NO_TRACE), provider);
        var releaseStock = new ReleaseStock(new CountedReleases(new JdbcStockReleases(database), journal), gate);
        var events = new JdbcOrderEventOutbox(database);
        var log = new ToldOrderEvents(new KafkaOrderEventLog(kafka), journal);
        var adjustStock = new AdjustStock(
                new JdbcStockAdjustments(database, clock),
                new JdbcStandingPools(database),
                new RedisSaleLoader(redis),
                new RedisGateStock(redis, clock));
        var changes = new JdbcProductChangeOutbox(database);
        var changeLog = new ToldProductChanges(new KafkaProductChangeLog(kafka), journal);
        var reconcileSales = reconcileSales(redis, gate, database);
        var cleaning = new JdbcCleaning(database, clock);
        var tellLostGates = new TellLostGates(new JdbcSellingSales(database), new RedisLoadedSales(redis), clock);
        var stockNews = new JdbcStockNews(database);
        var announced = Chore.inParts("announced", LARGEST_PASS, most -> changes.relay(changeLog, most));
        var stock = new Chore("stock", () -> stockNews.gather(LARGEST_PASS));
        var recovered = new Chore("recovered", counted(journal, Metric.PAYMENT_RECOVERED, recoverPayments::run));
        var refunded = new Chore("refunded", sendRefunds::run);
        var released = Chore.inParts("released", LARGEST_PASS, releaseStock::run);
        var told = Chore.inParts("told", LARGEST_PASS, most -> events.relay(log, most));
        var chores = List.of(
                new Chore("delivered", counted(journal, Metric.PURCHASE_SWEPT, sweepOutbox::run)),
                Chore.inParts("expired", LARGEST_PASS, ends::expire),
                recovered,
                refunded,
                released,
                told,
                new Chore("adjusted", () -> adjustStock.complete(LARGEST_PASS)),
                new Chore(
                        "repaired",
                        counted(
                                journal,
                                Metric.GATE_REPAIRED,
                                () -> reconcileSales.run().repairs())),
                new Chore("lost", counted(journal, Metric.GATE_LOST, tellLostGates::run)),
                new Chore("cleaned", () -> cleaning.run(LARGEST_PASS)),
                new Chore("reindexed", repairIndex(database, config)::run),
                stock,
                announced);
        return new Upkeep(chores, List.of(recovered, refunded, released, told, stock, announced));
    }

    private static Chore.Work counted(Journal journal, Metric metric, Chore.Work work) {
        return () -> {
            int done = work.run();
            journal.count(metric, done);
            return done;
        };
    }

    private static RepairIndex repairIndex(DataSource database, UpkeepConfig config) {
        var openSearch = new OpenSearch(config.openSearchUrl(), config.searchPatience());
        return new RepairIndex(
                new OpenSearchProductIndex(openSearch), new JdbcCatalogueVersions(database), LARGEST_PASS);
    }

    private ReconcileSales reconcileSales(RedisCommands redis, StockGate gate, DataSource database) {
        var accounts = new RedisGateAccounts(redis);
        var books = new JdbcSaleBooks(database);
        var repairSale = new RepairSale(accounts, books, gate, new RedisGateRepair(redis), new RedisSaleLoader(redis));
        return new ReconcileSales(new RedisLoadedSales(redis), accounts, books, repairSale, clock);
    }

    private PaymentGateway provider(UpkeepConfig config) {
        var payment = config.payment();
        return new PaymentAccount(payment.provider(), payment.url(), payment.key(), payment.webhookSecret())
                .open(payment.patience(), clock, config.onAws());
    }
}
