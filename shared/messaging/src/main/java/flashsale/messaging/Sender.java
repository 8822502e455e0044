package flashsale.messaging;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Sends one record and waits for the acknowledgement of all replicas, but not for long. For one thread, as a function
 * has one.
 *
 * <p>While Kafka is away, waiting it out at every request would slow the shop down for nothing: after a few records
 * without an acknowledgement it stops trying for a moment, and says so at once.
 */
public final class Sender {
    private static final Logger LOG = System.getLogger(Sender.class.getName());

    /** So many unacknowledged records in a row are an outage, not a slow moment. */
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

    /** @return whether all replicas acknowledged in time; if not, the record may arrive all the same, now or later */
    public boolean send(ProducerRecord<byte[], byte[]> message) {
        var now = clock.instant();
        if (now.isBefore(pausedUntil)) {
            return false;
        }
        if (acknowledged(message)) {
            failures = 0;
            return true;
        }
        failures++;
        if (failures >= FAILURES_BEFORE_PAUSE) {
            pausedUntil = now.plus(PAUSE);
        }
        return false;
    }

    private boolean acknowledged(ProducerRecord<byte[], byte[]> message) {
        try {
            if (producer == null) {
                producer = connection.get();
            }
            producer.send(message).get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException late) {
            LOG.log(Level.WARNING, "Kafka did not acknowledge within {0} on {1}", patience, message.topic());
            return false;
        } catch (ExecutionException | KafkaException failed) {
            LOG.log(Level.WARNING, "Kafka did not take a record on {0}: {1}", message.topic(), failed.getMessage());
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
