package flashsale.local.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records to be given to the function together.
 *
 * @param failures how often exactly these, or a batch that began with them, have failed
 */
record Work(List<ConsumerRecord<byte[], byte[]>> records, int failures) {
    Work {
        records = List.copyOf(records);
    }

    Work(List<ConsumerRecord<byte[], byte[]>> records) {
        this(records, 0);
    }

    /** {@code purchases.v1-0}, as events and answers write it. */
    static String partition(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition();
    }
}
