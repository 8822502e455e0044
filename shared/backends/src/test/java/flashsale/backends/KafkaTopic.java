package flashsale.backends;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One topic with one partition. */
record KafkaTopic(String servers, String name) {
    private static final long WAIT_SECONDS = 10;

    void make() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) servers))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get(WAIT_SECONDS, TimeUnit.SECONDS);
        }
    }

    boolean exists() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) servers))) {
            return admin.listTopics()
                    .names()
                    .get(WAIT_SECONDS, TimeUnit.SECONDS)
                    .contains(name);
        }
    }

    void say(String value) throws Exception {
        say(value, Duration.ofSeconds(WAIT_SECONDS));
    }

    /** Waits so long for the topic to be there. */
    void say(String value, Duration patience) throws Exception {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", servers, "acks", "all", "max.block.ms", patience.toMillis());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(name, value)).get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw (Exception) e.getCause();
        }
    }

    List<String> all(int expected) {
        var settings = Map.<String, Object>of("bootstrap.servers", servers, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(name, 0)));
            var values = new ArrayList<String>();
            var deadline = Deadline.in(Duration.ofSeconds(WAIT_SECONDS));
            while (values.size() < expected && !deadline.passed()) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }
}
