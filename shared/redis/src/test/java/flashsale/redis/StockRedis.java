package flashsale.redis;

import flashsale.backends.Backends;
import flashsale.backends.BackendsPlan;
import flashsale.backends.Server;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import java.time.Duration;

/** One real Redis for all tests of this JVM; it ends with the JVM. */
final class StockRedis {
    /** Enough for every thread of a rush to wait in the pool's queue. */
    private static final int WAITING = 10_000;

    private static final Backends BACKENDS =
            Backends.start(BackendsPlan.temporary().only(Server.STOCK_REDIS));
    private static final Vertx VERTX = Vertx.vertx();

    private StockRedis() {}

    static RedisCommands commands(Duration patience) {
        var options = new RedisOptions()
                .setConnectionString(BACKENDS.addresses().stockRedisUrl())
                .setMaxPoolSize(8)
                .setMaxPoolWaiting(WAITING);
        return new RedisCommands(Redis.createClient(VERTX, options), patience);
    }

    static flashsale.backends.RunningServer server() {
        return BACKENDS.server(Server.STOCK_REDIS);
    }
}
