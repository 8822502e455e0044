package flashsale.messaging;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import java.io.IOException;
import java.time.Instant;

/**
 * The value of a record on {@link Topics#PURCHASES}: a flat JSON object. Version 1:
 * {@code {"v":1,"order":"<32 hex>","sale":"12","buyer":"77","quantity":1,"epoch":1,"attemptedAt":<ms>}}. Fields may
 * be added within a version; readers ignore what they do not know. The trace is a header.
 */
public final class PurchaseRecord {
    private static final int VERSION = 1;

    private PurchaseRecord() {}

    public static byte[] encode(AcceptedPurchase purchase) {
        return FlatJson.write(json -> {
            json.writeNumberField("v", VERSION);
            json.writeStringField("order", purchase.order().toString());
            json.writeStringField("sale", purchase.sale().toString());
            json.writeStringField("buyer", purchase.buyer().toString());
            json.writeNumberField("quantity", purchase.quantity());
            json.writeNumberField("epoch", purchase.epoch());
            json.writeNumberField("attemptedAt", purchase.attemptedAt().toEpochMilli());
        });
    }

    /** Without its trace, for whoever only wants to know what was bought. */
    public static Decoded decode(byte[] value) {
        return decode(value, "");
    }

    /** @param trace the record's header; empty where it has none */
    public static Decoded decode(byte[] value, String trace) {
        try {
            var fields = FlatJson.read(value);
            if (!Integer.toString(VERSION).equals(fields.get("v"))) {
                return new Decoded.Unreadable("version " + fields.get("v") + " is not known here");
            }
            return new Decoded.Readable(new AcceptedPurchase(
                    OrderId.parse(fields.getOrDefault("order", "")),
                    new SaleId(Long.parseLong(fields.get("sale"))),
                    new UserId(Long.parseLong(fields.get("buyer"))),
                    Integer.parseInt(fields.get("quantity")),
                    Integer.parseInt(fields.get("epoch")),
                    Instant.ofEpochMilli(Long.parseLong(fields.get("attemptedAt"))),
                    trace));
        } catch (IOException | IllegalArgumentException malformed) {
            return new Decoded.Unreadable(malformed.getMessage());
        }
    }

    /** What a record's bytes turned out to be. */
    public sealed interface Decoded {
        record Readable(AcceptedPurchase purchase) implements Decoded {}

        record Unreadable(String reason) implements Decoded {}
    }
}
