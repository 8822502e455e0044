package flashsale.local.kafka;

import flashsale.messaging.BrokerAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Brings dead letters back to the topic they came from, as they were. Each is brought once: a group remembers how far.
 * A crash in between may bring some of them twice, which consumers take in their stride.
 *
 * <p>Only what lies there at the beginning is brought, or a record that is buried again at once would go round for ever.
 */
public final class Redrive {
    private static final String DEAD_LETTERS = ".dlt";
    private static final String GROUP = "redrive";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(500);

    private final String servers;

    /** @param servers as functions are told: {@code scram://user:password@} in front where brokers want it */
    public Redrive(String servers) {
        this.servers = servers;
    }

    /** @return how many records were brought back to {@code topic}; all of them are safe there */
    public int run(String topic) throws InterruptedException, ExecutionException {
        try (var graves = new KafkaConsumer<>(reading(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(writing(), new ByteArraySerializer(), new ByteArraySerializer())) {
            var partitions = graves.partitionsFor(topic + DEAD_LETTERS, PATIENCE).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            graves.assign(partitions);
            Map<TopicPartition, Long> ends = graves.endOffsets(partitions, PATIENCE);
            int brought = 0;
            while (isLeft(graves, ends)) brought += bring(graves, ends, producer, topic);
            return brought;
        }
    }

    private static boolean isLeft(KafkaConsumer<byte[], byte[]> graves, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> graves.position(end.getKey(), PATIENCE) < end.getValue());
    }

    private static int bring(
            KafkaConsumer<byte[], byte[]> graves,
            Map<TopicPartition, Long> ends,
            KafkaProducer<byte[], byte[]> producer,
            String topic)
            throws InterruptedException, ExecutionException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        var done = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (ConsumerRecord<byte[], byte[]> letter : graves.poll(POLL)) {
            var partition = new TopicPartition(letter.topic(), letter.partition());
            if (letter.offset() >= ends.get(partition)) continue;
            sent.add(producer.send(new ProducerRecord<>(
                    topic, null, letter.timestamp(), letter.key(), letter.value(), letter.headers())));
            done.put(partition, new OffsetAndMetadata(letter.offset() + 1));
        }
        for (Future<RecordMetadata> one : sent) one.get();
        graves.commitSync(done, PATIENCE);
        return sent.size();
    }

    private Map<String, Object> reading() {
        var settings = new HashMap<>(BrokerAddress.settings(servers));
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return settings;
    }

    private Map<String, Object> writing() {
        var settings = new HashMap<>(BrokerAddress.settings(servers));
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) PATIENCE.toMillis());
        return settings;
    }
}
