package flashsale.local.kafka;

import flashsale.local.template.Trigger.KafkaMapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Lambda's rules for a batch that did not succeed as a whole. Knows neither Kafka nor time.
 *
 * <p>Within a partition the order is never changed: what is tried again comes before everything newer.
 */
final class RetryRules {
    private final boolean bisect;
    private final int retries;

    RetryRules(KafkaMapping mapping) {
        this.bisect = mapping.bisect();
        this.retries = mapping.retries();
    }

    Verdict judge(Work work, BatchResult result) {
        return switch (result) {
            case BatchResult.Done _ -> Verdict.done();
            case BatchResult.NotTaken _ -> new Verdict(List.of(work), List.of(), true);
            case BatchResult.Failed _ -> failed(work);
            case BatchResult.FailedFrom from -> partly(work, from);
        };
    }

    private Verdict failed(Work work) {
        List<ConsumerRecord<byte[], byte[]>> records = work.records();
        if (bisect && records.size() > 1) {
            // Halving counts as no attempt, or a large batch would be used up before its poison is found.
            int half = records.size() / 2;
            var first = new Work(records.subList(0, half), work.failures());
            var second = new Work(records.subList(half, records.size()), work.failures());
            return new Verdict(List.of(first, second), List.of(), true);
        }
        if (isExhausted(work.failures() + 1)) return new Verdict(List.of(), records, true);
        return new Verdict(List.of(new Work(records, work.failures() + 1)), List.of(), true);
    }

    private Verdict partly(Work work, BatchResult.FailedFrom from) {
        var left = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (ConsumerRecord<byte[], byte[]> record : work.records()) {
            Long offset = from.offsets().get(Work.partition(record));
            if (offset != null && record.offset() >= offset) left.add(record);
        }
        // A partition or an offset that was not in the batch: the answer says nothing about this batch.
        if (left.isEmpty()) return failed(work);
        boolean progress = left.size() < work.records().size();
        int failures = progress ? 1 : work.failures() + 1;
        if (!isExhausted(failures)) return new Verdict(List.of(new Work(left, failures)), List.of(), true);
        if (!bisect) return new Verdict(List.of(), left, true);
        return withoutFirsts(left);
    }

    /** Halving would end at the record each partition stands at: it alone is given up. */
    private static Verdict withoutFirsts(List<ConsumerRecord<byte[], byte[]>> left) {
        var seen = new HashSet<String>();
        var dead = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var rest = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (ConsumerRecord<byte[], byte[]> record : left) {
            (seen.add(Work.partition(record)) ? dead : rest).add(record);
        }
        return new Verdict(List.of(new Work(rest)), dead, true);
    }

    private boolean isExhausted(int failures) {
        return retries != KafkaMapping.FOR_EVER && failures > retries;
    }
}
