package flashsale.local.kafka;

import flashsale.local.runtime.Functions;
import flashsale.local.runtime.Outcome;
import flashsale.local.template.Trigger.KafkaMapping;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Reads some partitions of a topic and gives them to a function in batches, one at a time: that keeps the order of each
 * partition. An offset is committed when everything before it is done or safe among the dead letters.
 */
final class Poller implements Runnable {
    private static final Logger LOG = System.getLogger(Poller.class.getName());

    /** How long one look at the broker may take while there is nothing; a record ends it at once. */
    private static final long LOOK_NANOS = 1_000_000_000L;

    /** Lambda's own limit for a function behind a mapping; a process that is still starting is waited for as well. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final Duration COMMIT = Duration.ofSeconds(5);

    private final KafkaMapping mapping;
    private final Consumer<byte[], byte[]> consumer;
    private final Target target;
    private final RetryRules rules;
    private final Batching batching;
    private final Backoff backoff = new Backoff();
    private final Deque<Work> todo = new ArrayDeque<>();
    private volatile long lag;

    /** What is finished and not committed: the broker may be away just then, and no further record may come. */
    private final Map<TopicPartition, OffsetAndMetadata> finished = new HashMap<>();

    /** Where batches and dead letters go. */
    record Target(
            String function, Functions functions, KafkaEvents events, DeadLetters deadLetters, InstantSource clock) {}

    Poller(KafkaMapping mapping, Consumer<byte[], byte[]> consumer, Target target) {
        this.mapping = mapping;
        this.consumer = consumer;
        this.target = target;
        this.rules = new RetryRules(mapping);
        this.batching = new Batching(mapping, Batching.LARGEST_EVENT);
    }

    @Override
    public void run() {
        try (consumer) {
            while (!backoff.isClosed()) {
                try {
                    commit();
                    gather();
                    while (!todo.isEmpty() && !backoff.isClosed()) step();
                } catch (WakeupException closing) {
                    // close() wants the loop to look at its condition
                } catch (KafkaException | ExecutionException broken) {
                    LOG.log(Level.WARNING, mapping.name() + ": the broker fails, it is tried again", broken);
                    backoff.failure();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    String mapping() {
        return mapping.name();
    }

    /** Records that are at the broker, and not here yet. */
    long lag() {
        return lag;
    }

    /** Ends the loop after the invocation that is under way. */
    void close() {
        backoff.close();
        consumer.wakeup();
    }

    private void gather() {
        long now = System.nanoTime();
        for (long patience = batching.patience(now, LOOK_NANOS); patience > 0; patience = batching.patience(now, 0)) {
            batching.add(consumer.poll(Duration.ofNanos(patience)), System.nanoTime());
            now = System.nanoTime();
        }
        lag = consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
        List<ConsumerRecord<byte[], byte[]>> batch = batching.take(now);
        if (!batch.isEmpty()) todo.addLast(new Work(batch));
    }

    private void step() throws InterruptedException, ExecutionException {
        Work work = todo.peekFirst();
        List<ConsumerRecord<byte[], byte[]>> expired = expired(work);
        Work rest = without(work, expired);
        Verdict verdict = rest.records().isEmpty() ? Verdict.done() : rules.judge(rest, attempt(rest));
        var dead = new ArrayList<>(expired);
        dead.addAll(verdict.dead());
        if (!dead.isEmpty()) bury(dead);
        todo.removeFirst();
        for (Work again : verdict.again().reversed()) todo.addFirst(again);
        finish(work);
        commit();
        if (verdict.failed()) backoff.failure();
        else backoff.success();
    }

    private BatchResult attempt(Work work) throws InterruptedException, ExecutionException {
        byte[] event = target.events().write(work.records());
        Outcome outcome =
                target.functions().invoke(target.function(), event, PATIENCE).get();
        BatchResult result = BatchResult.of(outcome, mapping.partialAnswers());
        if (result instanceof BatchResult.Failed(String why)) {
            LOG.log(
                    Level.WARNING,
                    "{0}: {1} records failed: {2}",
                    mapping.name(),
                    work.records().size(),
                    why);
        }
        return result;
    }

    private List<ConsumerRecord<byte[], byte[]>> expired(Work work) {
        if (mapping.recordAge().isEmpty()) return List.of();
        long oldest = target.clock().millis() - mapping.recordAge().get().toMillis();
        return work.records().stream()
                .filter(record -> record.timestamp() < oldest)
                .toList();
    }

    private static Work without(Work work, List<ConsumerRecord<byte[], byte[]>> expired) {
        if (expired.isEmpty()) return work;
        return new Work(
                work.records().stream()
                        .filter(record -> !expired.contains(record))
                        .toList(),
                work.failures());
    }

    private void bury(List<ConsumerRecord<byte[], byte[]>> dead) throws InterruptedException, ExecutionException {
        LOG.log(Level.WARNING, "{0} gives up {1} records", mapping.name(), dead.size());
        target.deadLetters().add(mapping.deadLetters(), dead);
    }

    /** For each partition of the work: up to the first record that is still to be done, or behind the last. */
    private void finish(Work work) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (ConsumerRecord<byte[], byte[]> record : work.records()) {
            offsets.put(
                    new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
        }
        for (Work left : todo) {
            for (ConsumerRecord<byte[], byte[]> record : left.records()) {
                offsets.computeIfPresent(
                        new TopicPartition(record.topic(), record.partition()),
                        (_, behind) ->
                                behind.offset() <= record.offset() ? behind : new OffsetAndMetadata(record.offset()));
            }
        }
        finished.putAll(offsets);
    }

    private void commit() {
        if (finished.isEmpty()) return;
        consumer.commitSync(finished, COMMIT);
        finished.clear();
    }
}
