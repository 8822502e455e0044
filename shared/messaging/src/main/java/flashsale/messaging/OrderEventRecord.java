package flashsale.messaging;

import flashsale.domain.order.OrderEvent;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.user.UserId;
import java.io.IOException;
import java.time.Instant;

/**
 * The value of a record on {@link Topics#ORDERS}: a flat JSON object. Version 1:
 * {@code {"v":1,"id":"99","type":"order.paid","order":"<32 hex>","buyer":"77","state":"PAID","version":3,"at":<ms>}}.
 * Fields may be added within a version; readers ignore what they do not know. The trace is a header.
 */
public final class OrderEventRecord {
    private static final int VERSION = 1;

    private OrderEventRecord() {}

    public static byte[] encode(OrderEvent event) {
        return FlatJson.write(json -> {
            json.writeNumberField("v", VERSION);
            json.writeStringField("id", Long.toString(event.id()));
            json.writeStringField("type", event.type());
            json.writeStringField("order", event.order().toString());
            json.writeStringField("buyer", event.buyer().toString());
            json.writeStringField("state", event.state().name());
            json.writeNumberField("version", event.version());
            json.writeNumberField("at", event.at().toEpochMilli());
        });
    }

    /** @param trace the record's header; empty where it has none */
    public static Decoded decode(byte[] value, String trace) {
        try {
            var fields = FlatJson.read(value);
            if (!Integer.toString(VERSION).equals(fields.get("v"))) {
                return new Decoded.Unreadable("version " + fields.get("v") + " is not known here");
            }
            if (!fields.containsKey("type")) {
                return new Decoded.Unreadable("an event without a type");
            }
            return new Decoded.Readable(new OrderEvent(
                    Long.parseLong(fields.get("id")),
                    OrderId.parse(fields.getOrDefault("order", "")),
                    new UserId(Long.parseLong(fields.get("buyer"))),
                    fields.get("type"),
                    OrderState.valueOf(fields.getOrDefault("state", "")),
                    Integer.parseInt(fields.get("version")),
                    Instant.ofEpochMilli(Long.parseLong(fields.get("at"))),
                    trace));
        } catch (IOException | IllegalArgumentException malformed) {
            return new Decoded.Unreadable(malformed.getMessage());
        }
    }

    /** What a record's bytes turned out to be. */
    public sealed interface Decoded {
        record Readable(OrderEvent event) implements Decoded {}

        record Unreadable(String reason) implements Decoded {}
    }
}
