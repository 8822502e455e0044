package flashsale.messaging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The value of a record on {@link Topics#PURCHASES}: a flat JSON object. Version 1:
 * {@code {"v":1,"order":"<32 hex>","sale":"12","buyer":"77","quantity":1,"epoch":1,"attemptedAt":<ms>}}. Fields may
 * be added within a version; readers ignore what they do not know.
 */
public final class PurchaseRecord {
    private static final int VERSION = 1;
    private static final JsonFactory JSON = new JsonFactory();

    private PurchaseRecord() {}

    public static byte[] encode(AcceptedPurchase purchase) {
        var bytes = new ByteArrayOutputStream(192);
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("v", VERSION);
            json.writeStringField("order", purchase.order().toString());
            json.writeStringField("sale", purchase.sale().toString());
            json.writeStringField("buyer", purchase.buyer().toString());
            json.writeNumberField("quantity", purchase.quantity());
            json.writeNumberField("epoch", purchase.epoch());
            json.writeNumberField("attemptedAt", purchase.attemptedAt().toEpochMilli());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory cannot fail", impossible);
        }
        return bytes.toByteArray();
    }

    public static Decoded decode(byte[] value) {
        try (var json = JSON.createParser(value)) {
            var fields = flatObject(json);
            if (!Integer.toString(VERSION).equals(fields.get("v"))) {
                return new Decoded.Unreadable("version " + fields.get("v") + " is not known here");
            }
            return new Decoded.Readable(new AcceptedPurchase(
                    OrderId.parse(fields.getOrDefault("order", "")),
                    new SaleId(Long.parseLong(fields.get("sale"))),
                    new UserId(Long.parseLong(fields.get("buyer"))),
                    Integer.parseInt(fields.get("quantity")),
                    Integer.parseInt(fields.get("epoch")),
                    Instant.ofEpochMilli(Long.parseLong(fields.get("attemptedAt")))));
        } catch (IOException | IllegalArgumentException malformed) {
            return new Decoded.Unreadable(malformed.getMessage());
        }
    }

    private static Map<String, String> flatObject(JsonParser json) throws IOException {
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

    /** What a record's bytes turned out to be. */
    public sealed interface Decoded {
        record Readable(AcceptedPurchase purchase) implements Decoded {}

        record Unreadable(String reason) implements Decoded {}
    }
}
