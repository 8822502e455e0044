package flashsale.upkeep;

import flashsale.domain.sale.ReleaseStock;
import flashsale.domain.sale.StockGate;
import flashsale.messaging.KafkaPurchaseLog;
import flashsale.messaging.ProducerSettings;
import flashsale.messaging.Sender;
import flashsale.persistence.JdbcSaleBooks;
import flashsale.persistence.JdbcStockReleases;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisGateAccounts;
import flashsale.redis.RedisGateRepair;
import flashsale.redis.RedisLoadedSales;
import flashsale.redis.RedisPurchaseOutbox;
import flashsale.redis.RedisSaleLoader;
import flashsale.redis.RedisStockGate;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import javax.sql.DataSource;

/** Every object this function is made of, and who gets whom. */
final class Wiring {
    /** To one Redis: a process has one request at a time. */
    private static final int CONNECTIONS = 1;

    @Produces
    @Singleton
    Upkeep upkeep(DataSource database, UpkeepConfig config) {
        var clock = InstantSource.system();
        var redis = new RedisCommands(config.stockRedisUrl(), config.redisPatience(), CONNECTIONS);
        var gate = new RedisStockGate(redis, clock);
        var kafka = new Sender(() -> ProducerSettings.connect(config.kafkaServers()), config.kafkaPatience(), clock);
        return new Upkeep(
                new SweepOutbox(
                        new RedisLoadedSales(redis), new RedisPurchaseOutbox(redis), new KafkaPurchaseLog(kafka), gate),
                new ReleaseStock(new JdbcStockReleases(database), gate),
                reconcileSales(redis, gate, database, clock));
    }

    private static ReconcileSales reconcileSales(
            RedisCommands redis, StockGate gate, DataSource database, InstantSource clock) {
        var accounts = new RedisGateAccounts(redis);
        var books = new JdbcSaleBooks(database);
        var repairSale = new RepairSale(accounts, books, gate, new RedisGateRepair(redis), new RedisSaleLoader(redis));
        return new ReconcileSales(new RedisLoadedSales(redis), accounts, books, repairSale, clock);
    }
}
