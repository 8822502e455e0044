package flashsale.local.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What to do after an attempt. Records in neither list are done.
 *
 * @param again in this order, before anything newer of the same partitions
 * @param dead given up
 * @param failed whether to wait a little before the next attempt
 */
record Verdict(List<Work> again, List<ConsumerRecord<byte[], byte[]>> dead, boolean failed) {
    Verdict {
        again = again.stream().filter(work -> !work.records().isEmpty()).toList();
        dead = List.copyOf(dead);
    }

    static Verdict done() {
        return new Verdict(List.of(), List.of(), false);
    }
}
