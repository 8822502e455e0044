package flashsale.order;

import flashsale.domain.order.Orders;
import flashsale.domain.user.Sessions;
import flashsale.http.Callers;
import flashsale.persistence.PanacheOrders;
import flashsale.redis.RedisCommands;
import flashsale.redis.RedisSessions;
import io.quarkus.redis.client.RedisClientName;
import io.vertx.redis.client.Redis;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Every object this function is made of, and who gets whom. */
final class Wiring {
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
    Sessions sessions(@RedisClientName("cache") Redis cache, OrderConfig config) {
        return new RedisSessions(new RedisCommands(cache, config.redisPatience()), InstantSource.system());
    }
}
