package flashsale.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.backends.Backends;
import flashsale.backends.BackendsPlan;
import flashsale.backends.Server;
import flashsale.domain.StoreUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/** A real Redis is the primary; a node beside it answers every command with the primary's address. */
@Timeout(20)
class FollowingThePrimaryTest {
    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final Backends BACKENDS =
            Backends.start(BackendsPlan.temporary().only(Server.CACHE_REDIS));

    private final AtomicInteger askedReplica = new AtomicInteger();
    private volatile String primary = BACKENDS.addresses().cacheRedisUrl().substring("redis://".length());
    private ServerSocket replica;
    private RedisCommands redis;

    @BeforeEach
    void open_a_replica() throws IOException {
        replica = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
        redis = new RedisCommands("redis://127.0.0.1:" + replica.getLocalPort(), PATIENCE, 2);
    }

    @AfterEach
    void close() throws IOException {
        redis.close();
        replica.close();
    }

    @AfterAll
    static void stop() {
        BACKENDS.close();
    }

    @Test
    void a_replica_is_asked_once_and_the_primary_from_then_on() {
        ping();
        ping();

        assertThat(askedReplica).hasValue(1);
    }

    @Test
    void a_primary_that_is_lost_is_looked_for_where_the_search_began() throws Exception {
        ping();
        BACKENDS.server(Server.CACHE_REDIS).kill();

        assertThatThrownBy(this::ping).isInstanceOf(StoreUnavailable.class);
        BACKENDS.server(Server.CACHE_REDIS).restart();

        ping();
        assertThat(askedReplica).hasValueGreaterThan(1);
    }

    @Test
    void nodes_that_send_each_other_away_are_given_up() {
        primary = "127.0.0.1:" + replica.getLocalPort();

        assertThatThrownBy(this::ping).isInstanceOf(StoreUnavailable.class);

        assertThat(askedReplica).hasValue(2);
    }

    private void ping() {
        assertThat(redis.send(new CommandArguments(Command.PING)).text()).isEqualTo("PONG");
    }

    private void accept() {
        while (!replica.isClosed()) {
            try {
                var connection = replica.accept();
                Thread.ofVirtual().start(() -> refer(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void refer(Socket connection) {
        try (connection) {
            var in = connection.getInputStream();
            while (in.read(new byte[1024]) > 0) {
                askedReplica.incrementAndGet();
                var answer = "-MOVED 42 " + primary + "\r\n";
                connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException movedOn) {
            assertThat(connection.isClosed()).isTrue();
        }
    }
}
