package flashsale.messaging;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.DeadLetter;
import flashsale.domain.order.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Dead letters on one topic of {@link Topics}: the bytes as they came, place and reason as headers. */
public final class KafkaDeadLetters implements DeadLetters {
    private final Sender sender;
    private final String topic;

    public KafkaDeadLetters(Sender sender, String topic) {
        this.sender = sender;
        this.topic = topic;
    }

    @Override
    public void keep(DeadLetter letter) {
        var message = new ProducerRecord<byte[], byte[]>(topic, letter.value());
        header(message, "source", "%s-%d@%d".formatted(letter.topic(), letter.partition(), letter.offset()));
        header(message, "reason", letter.reason());
        if (sender.send(List.of(message)).contains(false)) {
            throw new StoreUnavailable("Kafka", new TimeoutException("no acknowledgement of a dead letter"));
        }
    }

    private static void header(ProducerRecord<byte[], byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
