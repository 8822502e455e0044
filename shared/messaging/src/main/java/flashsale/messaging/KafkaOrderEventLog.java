package flashsale.messaging;

import flashsale.domain.order.OrderEvent;
import flashsale.domain.order.OrderEventLog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The log on {@link Topics#ORDERS}. */
public final class KafkaOrderEventLog implements OrderEventLog {
    private final Sender sender;

    public KafkaOrderEventLog(Sender sender) {
        this.sender = sender;
    }

    @Override
    public List<OrderEvent> append(List<OrderEvent> events) {
        var acknowledged =
                sender.send(events.stream().map(KafkaOrderEventLog::message).toList());
        return IntStream.range(0, events.size())
                .filter(acknowledged::get)
                .mapToObj(events::get)
                .toList();
    }

    private static ProducerRecord<byte[], byte[]> message(OrderEvent event) {
        var key = event.order().toString().getBytes(StandardCharsets.US_ASCII);
        return TraceHeader.add(new ProducerRecord<>(Topics.ORDERS, key, OrderEventRecord.encode(event)), event.trace());
    }
}
