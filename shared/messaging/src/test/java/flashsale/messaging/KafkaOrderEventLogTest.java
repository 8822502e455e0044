package flashsale.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.OrderEvent;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Against Kafka's own in-memory producer. */
class KafkaOrderEventLogTest {
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final MockProducer<byte[], byte[]> healthy =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final MockProducer<byte[], byte[]> silent =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());

    @Test
    void an_event_goes_to_the_topic_of_orders_under_its_orders_id() {
        var event = event(1, "");

        assertThat(log(healthy).append(List.of(event))).containsExactly(event);

        var message = healthy.history().getFirst();
        assertThat(message.topic()).isEqualTo("orders.v1");
        assertThat(message.key()).asString().isEqualTo(event.order().toString());
        assertThat(OrderEventRecord.decode(message.value(), ""))
                .isEqualTo(new OrderEventRecord.Decoded.Readable(event));
    }

    @Test
    void the_trace_travels_as_a_header_where_there_is_one() {
        log(healthy).append(List.of(event(1, ""), event(2, TRACE)));

        assertThat(healthy.history().stream().map(KafkaOrderEventLogTest::trace).toList())
                .containsExactly("", TRACE);
    }

    @Test
    void what_is_not_acknowledged_is_left_out() {
        assertThat(log(silent).append(List.of(event(1, "")))).isEmpty();
    }

    private static String trace(ProducerRecord<byte[], byte[]> message) {
        var header = message.headers().lastHeader("traceparent");
        return header == null ? "" : new String(header.value(), StandardCharsets.US_ASCII);
    }

    private static KafkaOrderEventLog log(MockProducer<byte[], byte[]> producer) {
        return new KafkaOrderEventLog(new Sender(() -> producer, Duration.ofMillis(20), () -> Instant.EPOCH));
    }

    private static OrderEvent event(long id, String trace) {
        return new OrderEvent(
                id, new OrderId(1, id), new UserId(77), "order.paid", OrderState.PAID, 3, Instant.EPOCH, trace);
    }
}
