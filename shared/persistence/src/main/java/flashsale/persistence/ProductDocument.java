package flashsale.persistence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import flashsale.domain.product.Attribute;
import flashsale.domain.product.Image;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The JSON columns of a product: {@code ["/p/1.jpg"]} and {@code [["颜色","曜石黑","雪山白"]]}, a name and its values
 * each. Arrays only, because MySQL keeps the fields of an object in an order of its own.
 */
final class ProductDocument {
    private static final JsonFactory JSON = new JsonFactory();

    private ProductDocument() {}

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private interface Reading<T> {
        T from(JsonParser json) throws IOException;
    }

    static String ofImages(List<Image> images) {
        return write(
                json -> writeTexts(json, images.stream().map(Image::address).toList()));
    }

    static String ofAttributes(List<Attribute> attributes) {
        return write(json -> {
            json.writeStartArray();
            for (var attribute : attributes) {
                var texts = new ArrayList<>(List.of(attribute.name()));
                texts.addAll(attribute.values());
                writeTexts(json, texts);
            }
            json.writeEndArray();
        });
    }

    /** @param column null for a product from before there were images */
    static List<Image> images(String column) {
        return column == null
                ? List.of()
                : read(column, ProductDocument::texts).stream().map(Image::new).toList();
    }

    /** @param column null for a product from before there were attributes */
    static List<Attribute> attributes(String column) {
        return column == null ? List.of() : read(column, ProductDocument::attributes);
    }

    private static List<Attribute> attributes(JsonParser json) throws IOException {
        var attributes = new ArrayList<Attribute>();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            var texts = texts(json);
            attributes.add(new Attribute(texts.getFirst(), texts.subList(1, texts.size())));
        }
        return attributes;
    }

    private static List<String> texts(JsonParser json) throws IOException {
        var texts = new ArrayList<String>();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            texts.add(json.getText());
        }
        return texts;
    }

    private static void writeTexts(JsonGenerator json, List<String> texts) throws IOException {
        json.writeStartArray();
        for (var text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static String write(Writing writing) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            writing.to(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory cannot fail", impossible);
        }
        return text.toString();
    }

    private static <T> T read(String column, Reading<T> reading) {
        try (var json = JSON.createParser(column)) {
            json.nextToken();
            return reading.from(json);
        } catch (IOException broken) {
            throw new UncheckedIOException("A column that does not hold what was written to it", broken);
        }
    }
}
