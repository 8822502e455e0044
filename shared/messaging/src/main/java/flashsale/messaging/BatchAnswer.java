package flashsale.messaging;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;

/**
 * Writes a partial batch answer. The mapping resumes a partition from the offset named for it; an empty list means that
 * everything is done.
 */
public final class BatchAnswer {
    private static final JsonFactory JSON = new JsonFactory();

    private BatchAnswer() {}

    public static void write(Collection<Delivery> failures, OutputStream out) throws IOException {
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("batchItemFailures");
            for (var failure : failures) {
                json.writeStartObject();
                json.writeObjectFieldStart("itemIdentifier");
                json.writeStringField("partition", failure.source());
                json.writeNumberField("offset", failure.offset());
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
