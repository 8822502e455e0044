package flashsale.messaging;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Sends records and waits for the acknowledgement of all replicas, but not for long. For one thread, as a function has
 * one.
 *
 * <p>While Kafka is away, waiting it out at every request would slow the shop down for nothing: after a few batches
 * without an acknowledgement it stops trying for a moment, and says so at once.
 */
public final class Sender {
    private static final Logger LOG = System.getLogger(Sender.class.getName());

    /** So many unacknowledged batches in a row are an outage, not a slow moment. */
    private static final int FAILURES_BEFORE_PAUSE = 3;

    /** Then nothing is sent for so long; the sweeper delivers what was left out. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Supplier<Producer<byte[], byte[]>> connection;
    private final Duration patience;
    private final InstantSource clock;

    private Producer<byte[], byte[]> producer;
    private int failures;
    private Instant pausedUntil = Instant.EPOCH;

    /**
     * @param connection opens a producer; called at the first send, and again after it failed
     * @param patience how long to wait for one acknowledgement
     */
    public Sender(Supplier<Producer<byte[], byte[]>> connection, Duration patience, InstantSource clock) {
        this.connection = connection;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * @return for each message whether all replicas acknowledged it in time; where they did not, it may arrive all the
     *     same, now or later
     */
    public List<Boolean> send(List<ProducerRecord<byte[], byte[]>> messages) {
        var now = clock.instant();
        if (now.isBefore(pausedUntil)) {
            return Collections.nCopies(messages.size(), false);
        }
        var refusals = await(hand(messages));
        var reasons = refusals.stream().flatMap(Optional::stream).toList();
        if (reasons.isEmpty()) {
            failures = 0;
        } else {
            failures++;
            // One line for all of them: whoever sends thousands while Kafka is away must not drown everything else.
            LOG.log(
                    Level.WARNING,
                    "Kafka has not taken {0} of {1} records: {2}",
                    reasons.size(),
                    messages.size(),
                    reasons.getFirst());
        }
        if (failures >= FAILURES_BEFORE_PAUSE) {
            pausedUntil = now.plus(PAUSE);
        }
        return refusals.stream().map(Optional::isEmpty).toList();
    }

    private List<Future<RecordMetadata>> hand(List<ProducerRecord<byte[], byte[]>> messages) {
        long deadline = System.nanoTime() + patience.toNanos();
        var sent = new ArrayList<Future<RecordMetadata>>(messages.size());
        for (var message : messages) {
            // Each of them may block while nobody knows where the topic is; all of them together may not.
            boolean inTime = sent.isEmpty() || System.nanoTime() - deadline < 0;
            sent.add(inTime ? hand(message) : CompletableFuture.failedFuture(new TimeoutException("not sent")));
        }
        return sent;
    }

    private Future<RecordMetadata> hand(ProducerRecord<byte[], byte[]> message) {
        try {
            if (producer == null) {
                producer = connection.get();
            }
            return producer.send(message);
        } catch (KafkaException failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }

    /** All of them together get the patience of one. Says why not, for each that was not acknowledged. */
    private List<Optional<String>> await(List<Future<RecordMetadata>> sent) {
        long deadline = System.nanoTime() + patience.toNanos();
        var refusals = new ArrayList<Optional<String>>(sent.size());
        for (var one : sent) {
            refusals.add(refusal(one, deadline - System.nanoTime()));
        }
        return refusals;
    }

    private static Optional<String> refusal(Future<RecordMetadata> sent, long nanos) {
        try {
            sent.get(nanos, TimeUnit.NANOSECONDS);
            return Optional.empty();
        } catch (TimeoutException late) {
            return Optional.of("no acknowledgement in time");
        } catch (ExecutionException failed) {
            return Optional.of(failed.getCause().toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}
