package flashsale.proof.shop;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.sale.SaleId;
import flashsale.messaging.PurchaseRecord;
import flashsale.messaging.Topics;
import flashsale.proof.CannotRun;
import flashsale.proof.books.LogBook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads Kafka without joining a group, so that nobody's place in the topics moves. */
public final class LogReader {
    private static final Duration POLL = Duration.ofMillis(500);

    /** Polls that bring nothing while something must be there, before Kafka is treated as gone. */
    private static final int EMPTY_POLLS = 20;

    private final String servers;

    public LogReader(String servers) {
        this.servers = servers;
    }

    /** The ends of both topics: what is written later lies behind them. */
    public record Mark(Map<TopicPartition, Long> ends) {}

    public Mark mark() {
        try (var consumer = connect()) {
            var ends = consumer.endOffsets(partitions(consumer, Topics.PURCHASES));
            ends.putAll(consumer.endOffsets(partitions(consumer, Topics.PURCHASES_DEAD_LETTERS)));
            return new Mark(Map.copyOf(ends));
        } catch (KafkaException failed) {
            throw new CannotRun("Kafka does not answer: %s.".formatted(failed.getMessage()), failed);
        }
    }

    /** Everything about the sale from the mark on. A dead letter nobody can read counts for every sale. */
    public LogBook read(SaleId sale, Mark from) {
        var purchases = new ArrayList<AcceptedPurchase>();
        var letters = new ArrayList<byte[]>();
        try (var consumer = connect()) {
            read(consumer, from, message -> {
                switch (PurchaseRecord.decode(message.value())) {
                    case PurchaseRecord.Decoded.Readable(var purchase)
                    when !purchase.sale().equals(sale) -> {}
                    case PurchaseRecord.Decoded.Readable(var purchase)
                    when message.topic().equals(Topics.PURCHASES) -> purchases.add(purchase);
                    case PurchaseRecord.Decoded.Readable _ -> letters.add(message.value());
                    case PurchaseRecord.Decoded.Unreadable _ -> letters.add(message.value());
                }
            });
        } catch (KafkaException failed) {
            throw new CannotRun("Kafka does not answer: %s.".formatted(failed.getMessage()), failed);
        }
        return new LogBook(List.copyOf(purchases), letters.size());
    }

    private static void read(
            KafkaConsumer<byte[], byte[]> consumer, Mark from, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        consumer.assign(from.ends().keySet());
        from.ends().forEach(consumer::seek);
        var ends = consumer.endOffsets(from.ends().keySet());
        int empty = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var records = consumer.poll(POLL);
            empty = records.isEmpty() ? empty + 1 : 0;
            if (empty > EMPTY_POLLS) {
                throw new CannotRun("Kafka does not hand out the records it says it has.");
            }
            records.forEach(reader);
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private KafkaConsumer<byte[], byte[]> connect() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                        ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
