package flashsale.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunningServerTest {
    @TempDir
    private Path folder;

    @Test
    void a_frozen_server_is_alive_and_silent_until_it_is_thawed() {
        try (var backends = Backends.start(Plans.temporary(Server.STOCK_REDIS))) {
            var redis = backends.server(Server.STOCK_REDIS);

            redis.freeze();

            assertThat(redis.isAlive()).isTrue();
            assertThatThrownBy(() -> RedisLine.say(redis.address(), "PING")).hasMessageContaining("timed out");
            redis.thaw();
            assertThat(RedisLine.say(redis.address(), "PING")).isEqualTo("+PONG");
        }
    }

    @Test
    void a_frozen_server_can_be_restarted_and_closed() {
        var backends = Backends.start(Plans.in(folder, Server.STOCK_REDIS));
        var redis = backends.server(Server.STOCK_REDIS);
        long before = redis.pid();
        redis.freeze();

        redis.restart();

        assertThat(redis.pid()).isNotEqualTo(before);
        assertThat(RedisLine.say(redis.address(), "PING")).isEqualTo("+PONG");
        redis.freeze();
        backends.close();
        assertThat(redis.isAlive()).isFalse();
    }

    @Test
    void a_dead_server_is_revived_on_its_port_with_its_data_and_a_living_one_left_alone() {
        try (var backends = Backends.start(Plans.in(folder, Server.STOCK_REDIS))) {
            var redis = backends.server(Server.STOCK_REDIS);
            RedisLine.say(redis.address(), "SET unit 1");
            long first = redis.pid();

            redis.revive();
            assertThat(redis.pid()).isEqualTo(first);
            RunningServer.find(folder, Server.STOCK_REDIS).orElseThrow().destroyForcibly();
            assertThat(Deadline.in(Duration.ofSeconds(5)).await(() -> !redis.isAlive()))
                    .isTrue();
            redis.revive();

            assertThat(redis.pid()).isNotEqualTo(first);
            assertThat(RunningServer.find(folder, Server.STOCK_REDIS).map(ProcessHandle::pid))
                    .contains(redis.pid());
            assertThat(RedisLine.say(redis.address(), "GET unit")).isEqualTo("1");
        }
    }

    @Test
    void after_the_end_of_its_run_a_server_is_not_revived() {
        var backends = Backends.start(Plans.in(folder, Server.STOCK_REDIS));
        var redis = backends.server(Server.STOCK_REDIS);
        backends.close();

        redis.revive();

        assertThat(redis.isAlive()).isFalse();
        assertThat(RunningServer.find(folder, Server.STOCK_REDIS)).isEmpty();
    }

    /** A process that is being started holds, for a moment, the socket another thread looks at a port with. */
    @Test
    void servers_restarted_at_the_same_time_keep_their_ports() {
        try (var backends = Backends.start(Plans.temporary(Server.STOCK_REDIS, Server.CACHE_REDIS))) {
            var servers = backends.servers().values();
            for (int round = 0; round < 20; round++) {
                servers.forEach(RunningServer::kill);
                servers.parallelStream().forEach(RunningServer::restart);
            }

            assertThat(servers).allMatch(RunningServer::isAlive);
        }
    }

    @Test
    void a_fresh_start_has_forgotten_and_a_plain_one_has_not() {
        var plan = Plans.in(folder, Server.STOCK_REDIS);
        assertThat(answerOf(plan, "SET unit 1")).isEqualTo("+OK");

        assertThat(answerOf(plan, "GET unit")).isEqualTo("1");
        assertThat(answerOf(plan.fresh(true), "GET unit")).isEqualTo("$-1");
    }

    private static String answerOf(BackendsPlan plan, String command) {
        try (var backends = Backends.start(plan)) {
            return RedisLine.say(backends.addresses().stockRedisUrl(), command);
        }
    }

    @Test
    void a_process_that_will_not_end_is_killed_when_its_time_is_up() throws IOException {
        var deaf = List.of("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 0.05; done");
        var log = folder.resolve("log");
        var child = Child.start(deaf, folder, log);
        assertThat(Deadline.in(Duration.ofSeconds(5))
                        .await(() -> new ServerLog(log, 0).tail().contains("deaf")))
                .isTrue();

        assertThat(child.stop(Duration.ofMillis(200))).isFalse();

        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void a_process_that_ends_when_asked_is_not_killed() throws IOException {
        var polite = Child.start(List.of("sleep", "60"), folder, folder.resolve("log"));

        assertThat(polite.stop(Duration.ofSeconds(5))).isTrue();
    }
}
