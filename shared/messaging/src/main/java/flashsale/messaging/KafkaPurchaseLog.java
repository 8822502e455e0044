package flashsale.messaging;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.PurchaseLog;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The log on {@link Topics#PURCHASES}. */
public final class KafkaPurchaseLog implements PurchaseLog {
    private final Sender sender;

    public KafkaPurchaseLog(Sender sender) {
        this.sender = sender;
    }

    @Override
    public HandOff append(AcceptedPurchase purchase) {
        var key = purchase.order().toString().getBytes(StandardCharsets.US_ASCII);
        var message = new ProducerRecord<>(Topics.PURCHASES, key, PurchaseRecord.encode(purchase));
        return sender.send(message) ? HandOff.ACKNOWLEDGED : HandOff.UNKNOWN;
    }
}
