package flashsale.local.kafka;

import flashsale.local.template.Trigger.KafkaMapping;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Gathers records to batches: at most so many, at most what one invocation may carry, and no longer than the window after
 * the first one came. Knows time only from its callers.
 */
final class Batching {
    /** Lambda's limit for the event of an invocation. */
    static final int LARGEST_EVENT = 6 * 1024 * 1024;

    private final int most;
    private final long windowNanos;
    private final int largest;
    private final Deque<ConsumerRecord<byte[], byte[]>> gathered = new ArrayDeque<>();
    private long firstNanos;

    Batching(KafkaMapping mapping, int largest) {
        this.most = mapping.batchSize();
        this.windowNanos = mapping.window().toNanos();
        this.largest = largest;
    }

    void add(Iterable<ConsumerRecord<byte[], byte[]>> records, long nowNanos) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (gathered.isEmpty()) firstNanos = nowNanos;
            gathered.addLast(record);
        }
    }

    /** How long to wait for more records, in nanoseconds; 0 if a batch is due now. */
    long patience(long nowNanos, long otherwise) {
        if (gathered.isEmpty()) return otherwise;
        if (isFull()) return 0;
        return Math.max(0, windowNanos - (nowNanos - firstNanos));
    }

    private boolean isFull() {
        if (gathered.size() >= most) return true;
        long bytes = 0;
        for (ConsumerRecord<byte[], byte[]> record : gathered) bytes += KafkaEvents.bound(record);
        return bytes >= largest;
    }

    /** The next batch, empty if nothing is gathered. A record too large for any event goes alone, and fails alone. */
    List<ConsumerRecord<byte[], byte[]>> take(long nowNanos) {
        var batch = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        long bytes = 0;
        while (!gathered.isEmpty() && batch.size() < most) {
            bytes += KafkaEvents.bound(gathered.peekFirst());
            if (bytes > largest && !batch.isEmpty()) break;
            batch.add(gathered.pollFirst());
        }
        firstNanos = nowNanos;
        return batch;
    }
}
