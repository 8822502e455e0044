package flashsale.searchindex;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import flashsale.messaging.BatchAnswer;
import flashsale.messaging.KafkaBatch;
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

    ProductConsumer(IndexProducts indexProducts) {
        this.indexProducts = indexProducts;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        var indexed = indexProducts.index(KafkaBatch.read(event));
        BatchAnswer.write(indexed.failures(), answer);
    }
}
