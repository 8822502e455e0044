package flashsale.local.kafka;

import flashsale.local.template.Trigger.KafkaMapping;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records and mappings for tests that need no broker. */
final class Records {
    static final String TOPIC = "purchases.v1";

    private Records() {}

    static ConsumerRecord<byte[], byte[]> record(int partition, long offset) {
        return record(partition, offset, "value");
    }

    static ConsumerRecord<byte[], byte[]> record(int partition, long offset, String value) {
        return new ConsumerRecord<>(TOPIC, partition, offset, null, value.getBytes(StandardCharsets.UTF_8));
    }

    static List<ConsumerRecord<byte[], byte[]>> run(int partition, long from, long to) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (long offset = from; offset <= to; offset++) records.add(record(partition, offset));
        return records;
    }

    static List<String> names(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> record.partition() + "@" + record.offset())
                .toList();
    }

    static KafkaMapping mapping(boolean bisect, int retries) {
        return mapping(100, Duration.ZERO, bisect, retries);
    }

    static KafkaMapping mapping(int batchSize, Duration window) {
        return mapping(batchSize, window, true, 2);
    }

    private static KafkaMapping mapping(int batchSize, Duration window, boolean bisect, int retries) {
        return new KafkaMapping(
                "F.Purchases",
                TOPIC,
                "group",
                true,
                batchSize,
                window,
                true,
                bisect,
                retries,
                Optional.empty(),
                Optional.of(TOPIC + ".dlt"),
                1);
    }
}
