package flashsale.proof.shop;

import flashsale.domain.order.OrderId;
import flashsale.messaging.PurchaseRecord;
import flashsale.messaging.Topics;
import flashsale.proof.CannotRun;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The purchases that have reached Kafka since this was opened, read along as they come. For one thread. */
final class Produced implements AutoCloseable {
    /** On one machine a record is there to be read within a few milliseconds; later ones come with the next look. */
    private static final Duration POLL = Duration.ofMillis(15);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<Place, OrderId> orders = new HashMap<>();
    private final Set<OrderId> known = new HashSet<>();

    private record Place(TopicPartition partition, long offset) {}

    Produced(String servers) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                        ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(Topics.PURCHASES).stream()
                .map(partition -> new TopicPartition(Topics.PURCHASES, partition.partition()))
                .toList();
        consumer.assign(partitions);
        // From where it ends now, not from where it will end at the first look.
        consumer.endOffsets(partitions).forEach(consumer::seek);
    }

    /** Reads what has come until nothing comes for a moment. */
    void readAlong() {
        try {
            var records = consumer.poll(POLL);
            while (!records.isEmpty()) {
                records.forEach(this::note);
                records = consumer.poll(POLL);
            }
        } catch (KafkaException away) {
            throw new CannotRun("Kafka does not answer: %s.".formatted(away.getMessage()), away);
        }
    }

    private void note(ConsumerRecord<byte[], byte[]> message) {
        if (PurchaseRecord.decode(message.value()) instanceof PurchaseRecord.Decoded.Readable(var purchase)) {
            var place = new Place(new TopicPartition(message.topic(), message.partition()), message.offset());
            known.add(purchase.order());
            orders.put(place, purchase.order());
        }
    }

    boolean has(OrderId order) {
        return known.contains(order);
    }

    Optional<OrderId> at(TopicPartition partition, long offset) {
        return Optional.ofNullable(orders.get(new Place(partition, offset)));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
