package flashsale.messaging;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.PurchaseLog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The log on {@link Topics#PURCHASES}. */
public final class KafkaPurchaseLog implements PurchaseLog {
    private final Sender sender;

    public KafkaPurchaseLog(Sender sender) {
        this.sender = sender;
    }

    @Override
    public List<AcceptedPurchase> append(List<AcceptedPurchase> purchases) {
        var acknowledged =
                sender.send(purchases.stream().map(KafkaPurchaseLog::message).toList());
        return IntStream.range(0, purchases.size())
                .filter(acknowledged::get)
                .mapToObj(purchases::get)
                .toList();
    }

    private static ProducerRecord<byte[], byte[]> message(AcceptedPurchase purchase) {
        var key = purchase.order().toString().getBytes(StandardCharsets.US_ASCII);
        return TraceHeader.add(
                new ProducerRecord<>(Topics.PURCHASES, key, PurchaseRecord.encode(purchase)), purchase.trace());
    }
}
