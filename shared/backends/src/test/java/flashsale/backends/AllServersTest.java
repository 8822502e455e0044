package flashsale.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AllServersTest {
    private static final String BOOKED = "INSERT INTO book VALUES ('秒杀')";

    @Test
    void five_servers_answer_and_after_closing_no_process_and_no_file_is_left() throws Exception {
        var told = new CopyOnWriteArrayList<Progress>();
        List<Long> pids;
        Path log;

        try (var backends = Backends.start(Plans.temporary(Server.values()).progress(told::add))) {
            var at = backends.addresses();
            pids = backends.servers().values().stream().map(RunningServer::pid).toList();
            log = backends.server(Server.MYSQL).logFile();

            assertThat(RedisLine.say(at.stockRedisUrl(), "SET unit 1")).isEqualTo("+OK");
            assertThat(RedisLine.say(at.cacheRedisUrl(), "GET unit")).isEqualTo("$-1");
            assertThat(MySql.run(at, "SELECT @@version")).first().asString().startsWith("11.4");
            assertThat(MySql.run(at, "SELECT @@sql_mode")).containsExactly(MariaDbInstallation.SQL_MODE);
            assertThat(MySql.run(at, "SELECT @@collation_database")).containsExactly(MariaDbInstallation.COLLATION);
            assertThat(MySql.run(at, "SELECT @@innodb_flush_log_at_trx_commit")).containsExactly("1");
            new KafkaTopic(at.kafkaServers(), "made").make();
            assertThat(OpenSearchCall.get(at, "/_cat/plugins?h=component"))
                    .contains("Netty4ModulePlugin", "CommonAnalysisModulePlugin", "AnalysisSmartChinesePlugin");
            assertThat(log).isNotEmptyFile();
        }

        assertThat(told.stream().filter(Progress.Ready.class::isInstance)).hasSize(5);
        assertThat(pids).hasSize(5).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
        assertThat(log.getParent().getParent()).doesNotExist();
    }

    @Test
    void a_topic_nobody_made_is_refused() throws Exception {
        try (var backends = Backends.start(Plans.temporary(Server.KAFKA))) {
            var topic = new KafkaTopic(backends.addresses().kafkaServers(), "misspelt");

            assertThatThrownBy(() -> topic.say("lost", Duration.ofMillis(500))).hasMessageContaining("misspelt");
            assertThat(topic.exists()).isFalse();
        }
    }

    @Test
    void an_index_nobody_made_is_refused() throws Exception {
        try (var backends = Backends.start(Plans.temporary(Server.OPENSEARCH))) {
            var at = backends.addresses();

            assertThatThrownBy(() -> OpenSearchCall.put(at, "/misspelt/_doc/1", "{}"))
                    .hasMessageContaining("index_not_found");
        }
    }

    @Test
    void what_was_answered_survives_the_kill_of_every_server_and_a_new_start(@TempDir Path folder) throws Exception {
        try (var backends = Backends.start(Plans.in(folder, Server.values()))) {
            var at = backends.addresses();
            var topic = new KafkaTopic(at.kafkaServers(), "made");
            topic.make();
            MySql.run(at, "CREATE TABLE book (line VARCHAR(20))");
            topic.say("first");
            RedisLine.say(at.stockRedisUrl(), "SET unit 1");
            RedisLine.say(at.cacheRedisUrl(), "SET session 1");
            MySql.run(at, BOOKED);
            OpenSearchCall.put(at, "/book", "{}");
            OpenSearchCall.put(at, "/book/_doc/1", "{\"line\": \"秒杀\"}");

            backends.servers().values().forEach(RunningServer::kill);
            assertThat(backends.servers().values()).noneMatch(RunningServer::isAlive);
            backends.servers().values().parallelStream().forEach(RunningServer::restart);

            assertThat(RedisLine.say(at.stockRedisUrl(), "GET unit")).isEqualTo("1");
            assertThat(RedisLine.say(at.cacheRedisUrl(), "GET session")).isEqualTo("$-1");
            assertThat(MySql.run(at, "SELECT line FROM book")).containsExactly("秒杀");
            assertThat(OpenSearchCall.get(at, "/book/_doc/1")).contains("秒杀");
            topic.say("second");
        }

        try (var backends = Backends.start(Plans.in(folder, Server.values()))) {
            var at = backends.addresses();
            assertThat(RedisLine.say(at.stockRedisUrl(), "GET unit")).isEqualTo("1");
            assertThat(MySql.run(at, "SELECT line FROM book")).containsExactly("秒杀");
            assertThat(OpenSearchCall.get(at, "/book/_doc/1")).contains("秒杀");
            assertThat(new KafkaTopic(at.kafkaServers(), "made").all(2)).containsExactly("first", "second");
        }
        assertThat(Files.exists(folder.resolve("owner"))).isFalse();
    }
}
