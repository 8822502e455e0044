package flashsale.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import flashsale.domain.product.Attribute;
import flashsale.domain.product.Category;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductChange;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A product as the index holds it. */
final class ProductDocument {
    /** Between the name and a value of an attribute; in no text of a person. */
    static final char SEPARATOR = '\u001f';

    private ProductDocument() {}

    static ObjectNode of(ProductChange change) {
        var product = change.product();
        var document = OpenSearch.JSON
                .createObjectNode()
                .put("id", product.id().value())
                .put("version", product.version())
                .put("shown", product.isShown());
        // A hidden one is kept for its version alone.
        return product.isShown() ? described(document, product, change) : document;
    }

    private static ObjectNode described(ObjectNode document, Product product, ProductChange change) {
        document.put("sku", product.sku().value())
                .put("name", product.text().name())
                .put("description", product.text().description())
                .put("priceMinor", product.price().minor())
                .put("currency", product.price().currency().getCurrencyCode())
                .put("createdAt", product.createdAt().toEpochMilli());
        change.available().ifPresent(units -> document.put("available", units));
        var details = product.details();
        details.category().ifPresent(category -> categorise(document, category));
        details.images().stream().findFirst().ifPresent(image -> document.put("image", image.address()));
        document.put(
                "details",
                details.attributes().stream()
                        .map(attribute -> attribute.name() + ' ' + String.join(" ", attribute.values()))
                        .collect(Collectors.joining("; ")));
        var attributes = document.putArray("attributes");
        details.attributes()
                .forEach(attribute -> attribute.values().forEach(value -> attributes.add(term(attribute, value))));
        return document;
    }

    static String term(Attribute attribute, String value) {
        return attribute.name() + SEPARATOR + value;
    }

    private static void categorise(ObjectNode document, Category category) {
        var path = category.path();
        document.put("category", path)
                .put("kind", words(path))
                .put("leaf", words(path.substring(path.lastIndexOf('/') + 1)));
        var within = document.putArray("within");
        IntStream.range(0, path.length())
                .filter(at -> path.charAt(at) == '/')
                .mapToObj(at -> path.substring(0, at))
                .forEach(within::add);
        within.add(path);
    }

    private static String words(String path) {
        return path.replace('/', ' ').replace('-', ' ');
    }
}
