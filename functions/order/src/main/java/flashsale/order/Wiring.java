package flashsale.order;

import flashsale.domain.order.Orders;
import flashsale.domain.user.Sessions;
import flashsale.http.Callers;
import flashsale.persistence.PanacheOrders;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisSessions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Every object this function is made of, and who gets whom. */
final class Wiring {
    /** To one Redis: a process has one request at a time. */
    private static final int CONNECTIONS = 1;

    @Produces
    @Singleton
    ReadOrder readOrder(Orders orders) {
        return new ReadOrder(orders);
    }

    @Produces
    @Singleton
    ListOrders listOrders(Orders orders) {
        return new ListOrders(orders);
    }

    @Produces
    @Singleton
    Orders orders() {
        return new PanacheOrders();
    }

    @Produces
    @Singleton
    Callers callers(Sessions sessions) {
        return new Callers(sessions);
    }

    @Produces
    @Singleton
    Sessions sessions(OrderConfig config) {
        return new RedisSessions(
                new RedisCommands(config.cacheRedisUrl(), config.redisPatience(), CONNECTIONS), InstantSource.system());
    }
}
