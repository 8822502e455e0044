package flashsale.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Against Kafka's own in-memory producer; the real broker is met in the end-to-end test. */
class SendingTest {
    private Instant now = Instant.EPOCH.plusSeconds(1);
    private final InstantSource clock = () -> now;
    private final MockProducer<byte[], byte[]> healthy =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final MockProducer<byte[], byte[]> silent =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());

    @Test
    void an_acknowledged_record_is_sent() {
        assertThat(sender(healthy).send(List.of(message()))).containsExactly(true);
        assertThat(healthy.history()).hasSize(1);
    }

    @Test
    void without_an_acknowledgement_in_time_the_outcome_is_unknown() {
        assertThat(sender(silent).send(List.of(message()))).containsExactly(false);
        assertThat(silent.history()).hasSize(1);
    }

    @Test
    void after_three_unknown_outcomes_nothing_is_sent_for_two_seconds() {
        var sender = sender(silent);
        for (int i = 0; i < 5; i++) {
            sender.send(List.of(message()));
        }
        assertThat(silent.history()).hasSize(3);

        now = now.plusSeconds(2);
        sender.send(List.of(message()));

        assertThat(silent.history()).hasSize(4);
    }

    @Test
    void a_broker_that_cannot_be_found_now_may_be_found_later() {
        Deque<MockProducer<byte[], byte[]>> later = new ArrayDeque<>();
        var sender = new Sender(
                () -> {
                    if (later.isEmpty()) {
                        throw new KafkaException("no such host");
                    }
                    return later.pop();
                },
                Duration.ofMillis(20),
                clock);

        assertThat(sender.send(List.of(message()))).containsExactly(false);
        later.push(healthy);

        assertThat(sender.send(List.of(message()))).containsExactly(true);
    }

    private Sender sender(MockProducer<byte[], byte[]> producer) {
        return new Sender(() -> producer, Duration.ofMillis(20), clock);
    }

    private static ProducerRecord<byte[], byte[]> message() {
        return new ProducerRecord<>(Topics.PURCHASES, new byte[] {1}, new byte[] {2});
    }
}
