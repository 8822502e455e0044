package flashsale.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.backends.Backends;
import flashsale.backends.BackendsPlan;
import flashsale.backends.Server;
import flashsale.domain.StoreUnavailable;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

class AStoreThatIsAwayTest {
    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final Backends BACKENDS =
            Backends.start(BackendsPlan.temporary().only(Server.CACHE_REDIS));

    private final RedisCommands redis = new RedisCommands(BACKENDS.addresses().cacheRedisUrl(), PATIENCE, 2);

    @AfterAll
    static void stop() {
        BACKENDS.close();
    }

    @Test
    @Timeout(20)
    void a_frozen_redis_is_given_up_in_time_and_serves_again_when_it_thaws() throws Exception {
        ping();
        BACKENDS.server(Server.CACHE_REDIS).freeze();
        long start = System.nanoTime();

        assertThatThrownBy(this::ping).isInstanceOf(StoreUnavailable.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE.multipliedBy(2));
        BACKENDS.server(Server.CACHE_REDIS).thaw();
        ping();
    }

    @Test
    @Timeout(20)
    void a_connection_that_died_in_between_is_replaced_without_anybody_noticing() throws Exception {
        ping();
        BACKENDS.server(Server.CACHE_REDIS).kill();
        BACKENDS.server(Server.CACHE_REDIS).restart();

        ping();
    }

    @Test
    @Timeout(20)
    void a_dead_redis_is_told_at_once() throws Exception {
        BACKENDS.server(Server.CACHE_REDIS).kill();

        assertThatThrownBy(this::ping).isInstanceOf(StoreUnavailable.class);

        BACKENDS.server(Server.CACHE_REDIS).restart();
    }

    private void ping() {
        assertThat(redis.send(new CommandArguments(Command.PING)).text()).isEqualTo("PONG");
    }
}
