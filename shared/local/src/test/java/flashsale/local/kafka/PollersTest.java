package flashsale.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.backends.Backends;
import flashsale.backends.BackendsPlan;
import flashsale.backends.Server;
import flashsale.local.Awaiting;
import flashsale.local.ToyShop;
import flashsale.local.runtime.Signals;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real broker and a real process. */
final class PollersTest {
    private static final String TEMPLATE = """
            Kafka: {Type: AWS::MSK::Cluster, Properties: {ClusterName: local}}
            Topic: {Type: AWS::MSK::Topic, Properties: {ClusterArn: !Ref Kafka, TopicName: NAME, PartitionCount: 2}}
            DeadTopic: {Type: AWS::MSK::Topic, Properties: {ClusterArn: !Ref Kafka, TopicName: NAME.dlt, PartitionCount: 1}}
            ToyFunction:
              Type: AWS::Serverless::Function
              Properties:
                CodeUri: functions/toy/target/function.zip
                Timeout: 5
                Environment: {Variables: {TOY_DIARY: ""}}
                Events:
                  Records:
                    Type: MSK
                    Properties:
                      Stream: !Ref Kafka
                      Topics: [NAME]
                      ConsumerGroupId: NAME-group
                      StartingPosition: TRIM_HORIZON
                      BatchSize: 4
                      MaximumBatchingWindowInSeconds: 0
                      FunctionResponseTypes: [ReportBatchItemFailures]
                      BisectBatchOnFunctionError: true
                      MaximumRetryAttempts: 1
                      ProvisionedPollerConfig: {MinimumPollers: 2}
                      DestinationConfig: {OnFailure: {Type: Kafka, Destination: "kafka://NAME.dlt"}}
            """;

    private static Backends backends;
    private static String servers;

    @TempDir
    Path root;

    private ToyShop shop;
    private Pollers pollers;

    @BeforeAll
    static void start_a_broker() {
        backends = Backends.start(BackendsPlan.temporary().only(Server.KAFKA));
        servers = backends.addresses().kafkaServers();
    }

    @AfterAll
    static void stop_the_broker() {
        backends.close();
    }

    private void open(String topic) throws InterruptedException {
        Map<String, String> variables = Map.of("TOY_DIARY", diary().toString());
        shop = ToyShop.open(root, TEMPLATE.replace("NAME", topic), ToyShop.options(), variables);
        Topics.create(servers, shop.template().topics());
        startPollers();
    }

    private void startPollers() {
        pollers = Pollers.start(shop.template(), shop.functions(), servers, InstantSource.system());
    }

    @AfterEach
    void close() {
        pollers.stop();
        shop.close();
        pollers.close();
    }

    private Path diary() {
        return root.resolve("diary");
    }

    private static void produce(String topic, int partition, String... values) throws Exception {
        try (var producer = new KafkaProducer<byte[], byte[]>(
                Map.of("bootstrap.servers", servers), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(topic, partition, null, value.getBytes(StandardCharsets.UTF_8)))
                        .get();
            }
        }
    }

    /** The offsets of a partition in the order the function was given them. */
    private List<Long> given(String topic, int partition) throws Exception {
        var offsets = new ArrayList<Long>();
        if (!Files.exists(diary())) return offsets;
        Pattern ofPartition =
                Pattern.compile("\"topic\":\"" + topic + "\",\"partition\":" + partition + ",\"offset\":(\\d+)");
        for (String line : Files.readAllLines(diary())) {
            ofPartition.matcher(line).results().forEach(hit -> offsets.add(Long.parseLong(hit.group(1))));
        }
        return offsets;
    }

    private static long committed(String topic, int partition) {
        var place = new TopicPartition(topic, partition);
        try (var consumer = consumer(topic + "-group")) {
            OffsetAndMetadata offset = consumer.committed(Set.of(place)).get(place);
            return offset == null ? 0 : offset.offset();
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String group) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "group.id", group, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<ConsumerRecord<byte[], byte[]>> deadLetters(String topic) {
        try (var consumer = consumer("reader")) {
            consumer.assign(List.of(new TopicPartition(topic + ".dlt", 0)));
            var dead = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            consumer.poll(Duration.ofSeconds(1)).forEach(dead::add);
            return dead;
        }
    }

    @Test
    void poison_is_tried_again_given_up_alone_and_everything_else_is_done_in_order() throws Exception {
        open("poisoned.v1");

        produce("poisoned.v1", 0, "a", "b", "poison", "d", "e", "f");
        produce("poisoned.v1", 1, "g", "h");

        Awaiting.until("all committed", () -> committed("poisoned.v1", 0) == 6 && committed("poisoned.v1", 1) == 2);
        assertThat(deadLetters("poisoned.v1")).singleElement().satisfies(dead -> {
            assertThat(dead.value()).isEqualTo("poison".getBytes(StandardCharsets.UTF_8));
            assertThat(dead.headers().lastHeader(DeadLetters.ORIGIN).value())
                    .isEqualTo("poisoned.v1-0@2".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(given("poisoned.v1", 1)).containsExactly(0L, 1L);
        assertThat(given("poisoned.v1", 0)).contains(0L, 1L, 3L, 4L, 5L);
        assertThat(given("poisoned.v1", 0).stream().filter(offset -> offset == 2))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(given("poisoned.v1", 0).lastIndexOf(2L))
                .isLessThan(given("poisoned.v1", 0).lastIndexOf(4L));
    }

    @Test
    void what_is_done_does_not_come_again_after_a_restart() throws Exception {
        open("restarted.v1");
        produce("restarted.v1", 0, "a", "b");
        Awaiting.until("committed", () -> committed("restarted.v1", 0) == 2);
        pollers.close();

        startPollers();
        produce("restarted.v1", 0, "c");

        Awaiting.until("committed", () -> committed("restarted.v1", 0) == 3);
        assertThat(given("restarted.v1", 0)).containsExactly(0L, 1L, 2L);
    }

    @Test
    void a_batch_whose_process_is_killed_comes_again() throws Exception {
        open("killed.v1");
        produce("killed.v1", 0, "a");
        Awaiting.until("committed", () -> committed("killed.v1", 0) == 1);
        long pid = shop.functions().processes("ToyFunction").getFirst().pid();

        shop.functions().kill("ToyFunction", pid);
        produce("killed.v1", 0, "b");

        Awaiting.until("committed", () -> committed("killed.v1", 0) == 2);
        assertThat(given("killed.v1", 0)).contains(0L, 1L);
    }

    @Test
    void what_was_done_while_the_broker_was_away_is_committed_when_it_is_back_though_nothing_more_comes()
            throws Exception {
        open("dead.v1");
        produce("dead.v1", 0, "a");
        Awaiting.until("committed", () -> committed("dead.v1", 0) == 1);
        var toy = shop.functions().processes("ToyFunction").getFirst();
        var failures = new Failures();
        Signals.stop(toy.pid());
        produce("dead.v1", 0, "b");
        Awaiting.until(
                "given",
                () -> shop.functions().processes("ToyFunction").getFirst().busy());

        backends.server(Server.KAFKA).kill();
        Signals.resume(toy.pid());
        try {
            Awaiting.until("the commit has failed", failures::areThere);
        } finally {
            backends.server(Server.KAFKA).restart();
            failures.close();
        }

        Awaiting.until("committed", () -> committed("dead.v1", 0) == 2);
        assertThat(given("dead.v1", 0)).containsExactly(0L, 1L);
    }

    /** What the pollers complain about. */
    private static final class Failures extends Handler {
        private final Logger log = Logger.getLogger(Poller.class.getName());
        private volatile boolean there;

        Failures() {
            log.addHandler(this);
        }

        boolean areThere() {
            return there;
        }

        @Override
        public void publish(LogRecord complaint) {
            there = true;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            log.removeHandler(this);
        }
    }
}
