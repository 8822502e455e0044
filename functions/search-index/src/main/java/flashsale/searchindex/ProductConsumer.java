package flashsale.searchindex;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import flashsale.messaging.BatchAnswer;
import flashsale.messaging.KafkaBatch;
import flashsale.telemetry.Journal;
import flashsale.telemetry.Metric;
import flashsale.telemetry.TracedChanges;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The door: a batch of Kafka records into the index, and a partial batch answer back. Whatever is thrown here makes the
 * event source mapping deliver the whole batch again.
 */
@Singleton
@Named("products")
public final class ProductConsumer implements RequestStreamHandler {
    private final IndexProducts indexProducts;
    private final Journal journal;

    ProductConsumer(IndexProducts indexProducts, Journal journal) {
        this.indexProducts = indexProducts;
        this.journal = journal;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        journal.begin(context.getAwsRequestId());
        var deliveries = KafkaBatch.read(event);
        var indexed = indexProducts.index(deliveries);
        BatchAnswer.write(indexed.failures(), answer);
        journal.count(Metric.PRODUCT_INDEXED, deliveries.size());
        journal.tell(TracedChanges.fact("indexed", indexed.changes()));
    }
}
