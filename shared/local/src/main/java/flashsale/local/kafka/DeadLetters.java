package flashsale.local.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic for records that are given up: as they were, with a header that says where they came from. */
final class DeadLetters implements AutoCloseable {
    /** {@code topic-partition@offset} of the record that was given up. */
    static final String ORIGIN = "flashsale-origin";

    private static final Duration CLOSE = Duration.ofSeconds(1);

    private final String servers;
    private KafkaProducer<byte[], byte[]> producer;

    DeadLetters(String servers) {
        this.servers = servers;
    }

    /**
     * Returns when all of them are safe. Empty topic: they are dropped, as on AWS without a destination.
     *
     * @throws ExecutionException if one is not known to be safe; all may be sent again
     */
    void add(Optional<String> topic, List<ConsumerRecord<byte[], byte[]>> records)
            throws ExecutionException, InterruptedException {
        if (topic.isEmpty() || records.isEmpty()) return;
        KafkaProducer<byte[], byte[]> open = open();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) sent.add(open.send(copy(topic.get(), record)));
        for (Future<RecordMetadata> one : sent) one.get();
    }

    /** Most runs never need it. */
    private synchronized KafkaProducer<byte[], byte[]> open() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private Map<String, Object> settings() {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    }

    private static ProducerRecord<byte[], byte[]> copy(String topic, ConsumerRecord<byte[], byte[]> record) {
        var copy =
                new ProducerRecord<>(topic, null, record.timestamp(), record.key(), record.value(), record.headers());
        String origin = Work.partition(record) + "@" + record.offset();
        copy.headers().add(ORIGIN, origin.getBytes(StandardCharsets.UTF_8));
        return copy;
    }

    @Override
    public synchronized void close() {
        if (producer != null) producer.close(CLOSE);
    }
}
