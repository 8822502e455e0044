package flashsale.orderevents;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import flashsale.messaging.BatchAnswer;
import flashsale.messaging.KafkaBatch;
import flashsale.telemetry.Journal;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The door: a batch of Kafka records to orders, and a partial batch answer back. Whatever is thrown here makes the event
 * source mapping deliver the whole batch again.
 */
@Singleton
@Named("purchases")
public final class PurchaseConsumer implements RequestStreamHandler {
    private final LandPurchases landPurchases;
    private final Journal journal;

    PurchaseConsumer(LandPurchases landPurchases, Journal journal) {
        this.landPurchases = landPurchases;
        this.journal = journal;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        journal.begin(context.getAwsRequestId());
        var landed = landPurchases.land(KafkaBatch.read(event));
        BatchAnswer.write(landed.failures(), answer);
        journal.end();
    }
}
