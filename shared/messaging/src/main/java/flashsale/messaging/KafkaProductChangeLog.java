package flashsale.messaging;

import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductChangeLog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The log on {@link Topics#PRODUCTS}. */
public final class KafkaProductChangeLog implements ProductChangeLog {
    private final Sender sender;

    public KafkaProductChangeLog(Sender sender) {
        this.sender = sender;
    }

    @Override
    public List<ProductChange> append(List<ProductChange> changes) {
        var acknowledged =
                sender.send(changes.stream().map(KafkaProductChangeLog::message).toList());
        return IntStream.range(0, changes.size())
                .filter(acknowledged::get)
                .mapToObj(changes::get)
                .toList();
    }

    private static ProducerRecord<byte[], byte[]> message(ProductChange change) {
        var key = change.product().id().toString().getBytes(StandardCharsets.US_ASCII);
        return TraceHeader.add(
                new ProducerRecord<>(Topics.PRODUCTS, key, ProductRecord.encode(change)), change.trace());
    }
}
