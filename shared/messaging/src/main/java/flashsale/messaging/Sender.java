package flashsale.messaging;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        var acknowledged = await(hand(messages));
        if (acknowledged.contains(false)) {
            failures++;
        } else {
            failures = 0;
        }
        if (failures >= FAILURES_BEFORE_PAUSE) {
            pausedUntil = now.plus(PAUSE);
        }
        return acknowledged;
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

    /** All of them together get the patience of one. */
    private List<Boolean> await(List<Future<RecordMetadata>> sent) {
        long deadline = System.nanoTime() + patience.toNanos();
        var acknowledged = new ArrayList<Boolean>(sent.size());
        for (var one : sent) {
            acknowledged.add(acknowledged(one, deadline - System.nanoTime()));
        }
        return acknowledged;
    }

    private static boolean acknowledged(Future<RecordMetadata> sent, long nanos) {
        try {
            sent.get(nanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException late) {
            LOG.log(Level.WARNING, "Kafka did not acknowledge in time");
            return false;
        } catch (ExecutionException failed) {
            LOG.log(Level.WARNING, "Kafka did not take a record: {0}", failed.getCause());
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
