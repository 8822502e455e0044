package flashsale.messaging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import flashsale.domain.money.Money;
import flashsale.domain.product.Attribute;
import flashsale.domain.product.Category;
import flashsale.domain.product.Image;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductContent;
import flashsale.domain.product.ProductDetails;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.Sku;
import flashsale.messaging.ProductRecord.Decoded;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads one {@link ProductRecord}, token by token and without reflection. */
final class ProductRecordReader {
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, String> plain = new HashMap<>();
    private List<Image> images = List.of();
    private List<Attribute> attributes = List.of();

    private ProductRecordReader() {}

    /** @throws IllegalArgumentException where it is JSON, but not of a product */
    static Decoded read(byte[] value, String trace) throws IOException {
        var reader = new ProductRecordReader();
        try (var json = JSON.createParser(value)) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                reader.readField(json);
            }
        }
        var version = reader.plain.get("v");
        if (!Integer.toString(ProductRecord.VERSION).equals(version)) {
            return new Decoded.Unreadable("version " + version + " is not known here");
        }
        return new Decoded.Readable(reader.change(trace));
    }

    private void readField(JsonParser json) throws IOException {
        var name = json.currentName();
        var token = json.nextToken();
        switch (name) {
            case "images" -> images = texts(json).stream().map(Image::new).toList();
            case "attributes" -> attributes = attributes(json);
            default -> {
                if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                    plain.put(name, json.getText());
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private static List<Attribute> attributes(JsonParser json) throws IOException {
        var attributes = new ArrayList<Attribute>();
        expect(json.currentToken(), JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            attributes.add(attribute(json));
        }
        return attributes;
    }

    private static Attribute attribute(JsonParser json) throws IOException {
        var name = "";
        List<String> values = List.of();
        expect(json.currentToken(), JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var field = json.currentName();
            json.nextToken();
            switch (field) {
                case "name" -> name = json.getText();
                case "values" -> values = texts(json);
                default -> json.skipChildren();
            }
        }
        return new Attribute(name, values);
    }

    private static List<String> texts(JsonParser json) throws IOException {
        var texts = new ArrayList<String>();
        expect(json.currentToken(), JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json.currentToken(), JsonToken.VALUE_STRING);
            texts.add(json.getText());
        }
        return texts;
    }

    /** The end of the record comes as null. */
    private static void expect(JsonToken found, JsonToken wanted) {
        if (found != wanted) {
            throw new IllegalArgumentException("%s where %s has to be".formatted(found, wanted));
        }
    }

    private ProductChange change(String trace) {
        var category = Optional.ofNullable(plain.get("category")).map(Category::new);
        var content = new ProductContent(
                new ProductText(text("name"), text("description")),
                Money.of(number("priceMinor"), text("currency")),
                new ProductDetails(category, images, attributes),
                ProductStatus.valueOf(text("status")));
        var product = new Product(
                new ProductId(number("id")),
                new Sku(text("sku")),
                content,
                Integer.parseInt(text("version")),
                Instant.ofEpochMilli(number("createdAt")),
                Instant.ofEpochMilli(number("changedAt")));
        var available = plain.containsKey("available") ? OptionalLong.of(number("available")) : OptionalLong.empty();
        return new ProductChange(product, available, trace);
    }

    private long number(String field) {
        return Long.parseLong(text(field));
    }

    private String text(String field) {
        var text = plain.get(field);
        if (text == null) {
            throw new IllegalArgumentException("a product without its " + field);
        }
        return text;
    }
}
