package flashsale.messaging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads the event of a Kafka event source mapping: {@code {"records":{"topic-0":[{..},..],..},..}}. */
public final class KafkaBatch {
    private static final JsonFactory JSON = new JsonFactory();
    private static final byte[] NOTHING = {};

    private KafkaBatch() {}

    /** @return the records in the order of the event, so in the order of offsets within a partition */
    public static List<Delivery> read(InputStream event) throws IOException {
        var deliveries = new ArrayList<Delivery>();
        try (var json = JSON.createParser(event)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var field = json.currentName();
                json.nextToken();
                if ("records".equals(field)) {
                    partitions(json, deliveries);
                } else {
                    json.skipChildren();
                }
            }
        }
        return deliveries;
    }

    private static void partitions(JsonParser json, List<Delivery> deliveries) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var source = json.currentName();
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                deliveries.add(delivery(source, json));
            }
        }
    }

    private static Delivery delivery(String source, JsonParser json) throws IOException {
        var topic = "";
        int partition = 0;
        long offset = 0;
        byte[] value = NOTHING;
        var trace = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var field = json.currentName();
            var token = json.nextToken();
            switch (field) {
                case "topic" -> topic = json.getText();
                case "partition" -> partition = json.getIntValue();
                case "offset" -> offset = json.getLongValue();
                case "value" -> value = token == JsonToken.VALUE_NULL ? NOTHING : json.getBinaryValue();
                case "headers" -> trace = trace(json);
                default -> json.skipChildren();
            }
        }
        return new Delivery(source, topic, partition, offset, value, trace);
    }

    /** A list of objects of one header each, whose value is an array of bytes. The last one of a name counts. */
    private static String trace(JsonParser json) throws IOException {
        var trace = "";
        while (json.nextToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName();
                json.nextToken();
                if (TraceHeader.NAME.equals(name)) {
                    trace = ascii(json);
                } else {
                    json.skipChildren();
                }
            }
        }
        return trace;
    }

    private static String ascii(JsonParser bytes) throws IOException {
        var text = new StringBuilder();
        while (bytes.nextToken() == JsonToken.VALUE_NUMBER_INT) {
            text.append((char) (bytes.getIntValue() & 0x7F));
        }
        return text.toString();
    }
}
