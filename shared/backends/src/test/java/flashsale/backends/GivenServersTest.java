package flashsale.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GivenServersTest {
    @TempDir
    private Path cache;

    @Test
    void where_the_environment_names_every_server_nothing_is_started_or_written() throws IOException {
        try (var somebody = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var at = "127.0.0.1:" + somebody.getLocalPort();
            var environment = Map.of(
                    "FLASHSALE_CACHE", cache.toString(),
                    "FLASHSALE_STOCK_REDIS_URL", "redis://" + at,
                    "FLASHSALE_CACHE_REDIS_URL", "redis://:secret@" + at + "/1",
                    "FLASHSALE_MYSQL_URL", "jdbc:mysql://" + at + "/shop?useSSL=false",
                    "FLASHSALE_MYSQL_USER", "somebody",
                    "FLASHSALE_MYSQL_PASSWORD", "secret",
                    "FLASHSALE_KAFKA_SERVERS", "127.0.0.1:1," + at,
                    "FLASHSALE_OPENSEARCH_URL", "http://" + at);

            try (var backends = Backends.start(BackendsPlan.temporary().environment(environment))) {
                assertThat(backends.servers()).isEmpty();
                assertThat(backends.addresses().asEnvironment())
                        .containsAllEntriesOf(
                                Map.of("FLASHSALE_MYSQL_URL", "jdbc:mysql://" + at + "/shop?useSSL=false"))
                        .containsEntry("FLASHSALE_MYSQL_USER", "somebody")
                        .containsEntry("FLASHSALE_KAFKA_SERVERS", "127.0.0.1:1," + at);
                assertThat(backends.addresses().toString()).doesNotContain("secret");
            }
            assertThat(cache).isEmptyDirectory();
        }
    }

    @Test
    void an_address_nobody_answers_at_is_refused_in_one_sentence_that_does_not_repeat_it() {
        var plan = BackendsPlan.temporary()
                .environment(Map.of("FLASHSALE_STOCK_REDIS_URL", "redis://:secret@127.0.0.1:1"));

        assertThatThrownBy(() -> Backends.start(plan.only(Server.STOCK_REDIS)))
                .isInstanceOf(BackendsUnavailable.class)
                .hasMessage("No server answers at the address in FLASHSALE_STOCK_REDIS_URL: "
                        + "start it, correct the address, or unset the variable.");
    }

    @Test
    void a_plan_without_a_server_has_no_address_for_it() throws IOException {
        try (var somebody = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var given = Map.of("FLASHSALE_KAFKA_SERVERS", "127.0.0.1:" + somebody.getLocalPort());
            var plan = BackendsPlan.temporary().only(Server.KAFKA).environment(given);

            try (var backends = Backends.start(plan)) {
                assertThatThrownBy(() -> backends.addresses().mysqlJdbcUrl()).hasMessageContaining("MariaDB");
                assertThatThrownBy(() -> backends.server(Server.KAFKA)).hasMessageContaining("not started here");
            }
        }
    }
}
