package flashsale.messaging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** How the values of records are written: a JSON object without objects in it, read without reflection. */
final class FlatJson {
    private static final JsonFactory JSON = new JsonFactory();

    /** Enough for every record here, so that the buffer need not grow. */
    private static final int USUAL_SIZE = 192;

    private FlatJson() {}

    interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    static byte[] write(Fields fields) {
        var bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory cannot fail", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * The fields with plain values, as text; what is nested is left out.
     *
     * @throws IllegalArgumentException where it is no JSON object
     */
    static Map<String, String> read(byte[] value) throws IOException {
        try (var json = JSON.createParser(value)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not a JSON object");
            }
            var fields = new HashMap<String, String>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName();
                if (json.nextToken().isScalarValue()) {
                    fields.put(name, json.getText());
                } else {
                    json.skipChildren();
                }
            }
            return fields;
        }
    }
}
