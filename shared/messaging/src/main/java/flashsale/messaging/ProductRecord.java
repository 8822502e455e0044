package flashsale.messaging;

import com.fasterxml.jackson.core.JsonGenerator;
import flashsale.domain.product.Attribute;
import flashsale.domain.product.Image;
import flashsale.domain.product.ProductChange;
import java.io.IOException;
import java.util.List;

/**
 * The value of a record on {@link Topics#PRODUCTS}: all there is to say of a product, as a JSON object. Version 1:
 * {@code {"v":1,"id":"12","sku":"P-1","version":3,"status":"ACTIVE","name":"..","description":"..","priceMinor":9900,
 * "currency":"CNY","category":"electronics/phones","images":["/p/1.jpg"],"attributes":[{"name":"颜色","values":["黑"]}],
 * "createdAt":<ms>,"changedAt":<ms>,"available":100}}. A category and the units available are left out where there are
 * none. Fields may be added within a version; readers ignore what they do not know. The trace is a header.
 */
public final class ProductRecord {
    static final int VERSION = 1;

    private ProductRecord() {}

    public static byte[] encode(ProductChange change) {
        return FlatJson.write(json -> write(json, change));
    }

    private static void write(JsonGenerator json, ProductChange change) throws IOException {
        var product = change.product();
        json.writeNumberField("v", VERSION);
        json.writeStringField("id", product.id().toString());
        json.writeStringField("sku", product.sku().value());
        json.writeNumberField("version", product.version());
        json.writeStringField("status", product.status().name());
        json.writeStringField("name", product.text().name());
        json.writeStringField("description", product.text().description());
        json.writeNumberField("priceMinor", product.price().minor());
        json.writeStringField("currency", product.price().currency().getCurrencyCode());
        if (product.details().category().isPresent()) {
            json.writeStringField("category", product.details().category().get().path());
        }
        writeImages(json, product.details().images());
        writeAttributes(json, product.details().attributes());
        json.writeNumberField("createdAt", product.createdAt().toEpochMilli());
        json.writeNumberField("changedAt", product.changedAt().toEpochMilli());
        if (change.available().isPresent()) {
            json.writeNumberField("available", change.available().getAsLong());
        }
    }

    private static void writeImages(JsonGenerator json, List<Image> images) throws IOException {
        json.writeArrayFieldStart("images");
        for (var image : images) {
            json.writeString(image.address());
        }
        json.writeEndArray();
    }

    private static void writeAttributes(JsonGenerator json, List<Attribute> attributes) throws IOException {
        json.writeArrayFieldStart("attributes");
        for (var attribute : attributes) {
            json.writeStartObject();
            json.writeStringField("name", attribute.name());
            json.writeArrayFieldStart("values");
            for (var value : attribute.values()) {
                json.writeString(value);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** @param trace the record's header; empty where it has none */
    public static Decoded decode(byte[] value, String trace) {
        try {
            return ProductRecordReader.read(value, trace);
        } catch (IOException | IllegalArgumentException malformed) {
            return new Decoded.Unreadable(malformed.getMessage());
        }
    }

    /** What a record's bytes turned out to be. */
    public sealed interface Decoded {
        record Readable(ProductChange change) implements Decoded {}

        record Unreadable(String reason) implements Decoded {}
    }
}
