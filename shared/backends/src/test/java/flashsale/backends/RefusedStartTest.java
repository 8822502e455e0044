package flashsale.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RefusedStartTest {
    @TempDir
    private Path folder;

    @Test
    void a_busy_port_is_one_sentence_and_what_had_started_is_stopped() throws IOException {
        var told = new CopyOnWriteArrayList<Progress>();
        try (var other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            var plan = Plans.in(folder, Server.STOCK_REDIS, Server.CACHE_REDIS)
                    .port(Server.CACHE_REDIS, new Port.Exactly(port))
                    .progress(told::add);

            assertThatThrownBy(() -> Backends.start(plan))
                    .isInstanceOf(BackendsUnavailable.class)
                    .hasMessage(("Port %d, wanted for Redis (cache), is in use by another program: stop that one, "
                                    + "choose another port, or name a running server in FLASHSALE_CACHE_REDIS_URL.")
                            .formatted(port));
        }

        assertThat(recordedPid(Server.STOCK_REDIS))
                .isNotEqualTo(0)
                .matches(pid -> ProcessHandle.of(pid).isEmpty());
        assertThat(folder.resolve("owner")).doesNotExist();
    }

    private long recordedPid(Server server) throws IOException {
        return ProcessMark.read(folder.resolve(server.folder()).resolve(Orphans.PID_FILE))
                .map(ProcessMark::pid)
                .orElse(0L);
    }

    @Test
    void a_preferred_port_that_is_busy_becomes_another_one() throws IOException {
        try (var other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            int busy = other.getLocalPort();
            var plan = Plans.temporary(Server.CACHE_REDIS).port(Server.CACHE_REDIS, new Port.Preferably(busy));

            try (var backends = Backends.start(plan)) {
                assertThat(backends.server(Server.CACHE_REDIS).port()).isNotEqualTo(busy);
            }
        }
    }

    @Test
    void a_folder_another_run_works_in_is_refused_and_that_run_goes_on() {
        try (var backends = Backends.start(Plans.in(folder, Server.STOCK_REDIS))) {
            assertThatThrownBy(() -> Backends.start(Plans.in(folder, Server.CACHE_REDIS)))
                    .isInstanceOf(BackendsUnavailable.class)
                    .hasMessageContaining(
                            "in use by another run, process %d",
                            ProcessHandle.current().pid());

            assertThat(backends.server(Server.STOCK_REDIS).isAlive()).isTrue();
            assertThat(RedisLine.say(backends.addresses().stockRedisUrl(), "PING"))
                    .isEqualTo("+PONG");
        }
    }

    @Test
    void a_database_of_somebody_else_is_never_touched() throws IOException {
        var theirs = Files.createDirectories(folder.resolve("mysql")).resolve("ibdata1");
        Files.writeString(theirs, "precious");

        assertThatThrownBy(() -> Backends.start(Plans.in(folder, Server.MYSQL).fresh(true)))
                .isInstanceOf(BackendsUnavailable.class)
                .hasMessageContaining("'mysql' that is not ours");

        assertThat(theirs).hasContent("precious");
    }

    @Test
    void a_full_disk_is_one_sentence() {
        DiskSpace.require(folder, 1L << 30);

        assertThatThrownBy(() -> DiskSpace.require(folder, (1L << 30) - 1))
                .isInstanceOf(BackendsUnavailable.class)
                .hasMessage(
                        "Only 1023 MB are free where %s lies and the servers need 1024 MB: "
                                + "make room, or choose another folder.",
                        folder);
    }

    @Test
    void a_platform_without_a_binary_is_told_which_variable_to_set() {
        var cache = new Cache(folder, _ -> {});

        assertThatThrownBy(() -> Installation.of(Server.MYSQL, Platform.of("Linux", "aarch64"), cache, false))
                .isInstanceOf(BackendsUnavailable.class)
                .hasMessage("There is no MariaDB for linux arm64 among the artifacts: "
                        + "start one yourself and name it in FLASHSALE_MYSQL_URL.");
        assertThatThrownBy(() -> Installation.of(Server.STOCK_REDIS, Platform.of("Windows 11", "amd64"), cache, false))
                .hasMessageContaining("FLASHSALE_STOCK_REDIS_URL");
    }

    @Test
    void a_server_that_ends_before_it_is_ready_is_reported_with_the_end_of_its_log() throws IOException {
        var plan = Plans.in(folder, Server.STOCK_REDIS);
        Backends.start(plan).close();
        var broken = folder.resolve("stock-redis/data/appendonlydir/appendonly.aof.1.base.rdb");
        Files.writeString(broken, "not a Redis file, long enough to be read as one");

        assertThatThrownBy(() -> Backends.start(plan))
                .isInstanceOf(BackendsUnavailable.class)
                .hasMessageStartingWith("Redis (stock) ended with status 1 before it was ready; its log, ")
                .hasMessageContaining("/stock-redis/server.log, says: ");
        assertThat(folder.resolve("owner")).doesNotExist();
    }
}
