package flashsale.seckill;

import flashsale.messaging.KafkaPurchaseLog;
import flashsale.messaging.ProducerSettings;
import flashsale.messaging.Sender;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisLoadedSales;
import flashsale.redis.RedisSessions;
import flashsale.redis.RedisStockGate;
import flashsale.telemetry.Journal;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.SplittableRandom;

/** Every object this function is made of, and who gets whom. */
final class Wiring {
    /** One takes units, one empties the outbox beside it. */
    private static final int STOCK_CONNECTIONS = 2;

    private static final int CACHE_CONNECTIONS = 1;

    @Produces
    @Singleton
    Journal journal() {
        return Journal.ofProcess("seckill");
    }

    @Produces
    @Singleton
    BuyInSale buyInSale(SeckillConfig config) {
        var clock = InstantSource.system();
        var stockCommands = new RedisCommands(config.stockRedisUrl(), config.redisPatience(), STOCK_CONNECTIONS);
        var cacheCommands = new RedisCommands(config.cacheRedisUrl(), config.redisPatience(), CACHE_CONNECTIONS);
        var kafka = new Sender(() -> ProducerSettings.connect(config.kafkaServers()), config.kafkaPatience(), clock);
        var gate = new RedisStockGate(stockCommands, clock);
        return new BuyInSale(
                new RedisSessions(cacheCommands, clock),
                new KnownSales(new RedisLoadedSales(stockCommands), clock, new SplittableRandom()),
                gate,
                new HandOver(
                        new KafkaPurchaseLog(kafka), gate, clock, Thread::startVirtualThread, config.handOverEvery()),
                clock);
    }
}
