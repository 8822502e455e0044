package flashsale.redis;

import flashsale.backends.Backends;
import flashsale.backends.BackendsPlan;
import flashsale.backends.RunningServer;
import flashsale.backends.Server;
import java.time.Duration;

/** One real Redis for all tests of this JVM; it ends with the JVM. */
final class StockRedis {
    private static final int CONNECTIONS = 8;

    private static final Backends BACKENDS =
            Backends.start(BackendsPlan.temporary().only(Server.STOCK_REDIS));

    private StockRedis() {}

    static RedisCommands commands(Duration patience) {
        return new RedisCommands(BACKENDS.addresses().stockRedisUrl(), patience, CONNECTIONS);
    }

    static RunningServer server() {
        return BACKENDS.server(Server.STOCK_REDIS);
    }
}
