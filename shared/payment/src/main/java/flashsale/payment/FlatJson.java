package flashsale.payment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the sandbox and its callers say to each other: JSON objects of texts and numbers, nothing inside of anything. */
public final class FlatJson {
    public static final JsonFactory JSON = new JsonFactory();

    private FlatJson() {}

    /**
     * Numbers as they are written.
     *
     * @throws IllegalArgumentException where it is anything else
     */
    public static Map<String, String> read(byte[] body) {
        var fields = new LinkedHashMap<String, String>();
        try (var json = JSON.createParser(body)) {
            boolean object = json.nextToken() == JsonToken.START_OBJECT;
            if (!object) {
                throw new IllegalArgumentException("not a JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName();
                boolean flat = json.nextToken().isScalarValue();
                if (!flat) {
                    throw new IllegalArgumentException(name + " is neither text nor number");
                }
                fields.put(name, json.getText());
            }
            boolean atEnd = json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null;
            if (!atEnd) {
                throw new IllegalArgumentException("more than a JSON object");
            }
            return fields;
        } catch (IOException malformed) {
            throw new IllegalArgumentException("not JSON", malformed);
        }
    }

    /** @param fields texts and longs */
    public static byte[] write(Map<String, ?> fields) {
        var bytes = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            for (var field : fields.entrySet()) {
                json.writeFieldName(field.getKey());
                if (field.getValue() instanceof Long number) {
                    json.writeNumber(number);
                } else {
                    json.writeString(field.getValue().toString());
                }
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
