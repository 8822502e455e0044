package flashsale.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.backends.Backends;
import flashsale.backends.BackendsPlan;
import flashsale.backends.Server;
import flashsale.local.template.DeclaredTopic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class RedriveTest {
    private static final String TOPIC = "letters.v1";
    private static Backends backends;
    private static String servers;

    @BeforeAll
    static void start_a_broker() throws InterruptedException {
        backends = Backends.start(BackendsPlan.temporary().only(Server.KAFKA));
        servers = backends.addresses().kafkaServers();
        Topics.create(servers, List.of(new DeclaredTopic(TOPIC, 1), new DeclaredTopic(TOPIC + ".dlt", 1)));
    }

    @AfterAll
    static void stop_the_broker() {
        backends.close();
    }

    @Test
    void dead_letters_come_back_as_they_were_and_once() throws Exception {
        bury("a");
        bury("b");

        assertThat(new Redrive(servers).run(TOPIC)).isEqualTo(2);
        assertThat(new Redrive(servers).run(TOPIC)).isZero();
        bury("c");
        assertThat(new Redrive(servers).run(TOPIC)).isEqualTo(1);

        assertThat(values(3)).containsExactly("a", "b", "c");
    }

    private static void bury(String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new ByteArraySerializer(), new ByteArraySerializer())) {
            var letter = new ProducerRecord<byte[], byte[]>(TOPIC + ".dlt", value.getBytes(StandardCharsets.UTF_8));
            letter.headers().add("reason", "broken".getBytes(StandardCharsets.UTF_8));
            producer.send(letter).get();
        }
    }

    private static List<String> values(int count) {
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            while (values.size() < count) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    assertThat(record.headers().lastHeader("reason")).isNotNull();
                    values.add(new String(record.value(), StandardCharsets.UTF_8));
                }
            }
        }
        return values;
    }
}
