package flashsale.seckill;

import flashsale.messaging.KafkaPurchaseLog;
import flashsale.messaging.ProducerSettings;
import flashsale.messaging.Sender;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisLoadedSales;
import flashsale.redis.RedisSessions;
import flashsale.redis.RedisStockGate;
import io.quarkus.redis.client.RedisClientName;
import io.vertx.redis.client.Redis;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.SplittableRandom;

/** Every object this function is made of, and who gets whom. */
final class Wiring {
    @Produces
    @Singleton
    BuyInSale buyInSale(
            @RedisClientName("stock") Redis stock, @RedisClientName("cache") Redis cache, SeckillConfig config) {
        var clock = InstantSource.system();
        var stockCommands = new RedisCommands(stock, config.redisPatience());
        var cacheCommands = new RedisCommands(cache, config.redisPatience());
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
