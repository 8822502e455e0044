package flashsale.catalog;

import flashsale.domain.product.Attribute;
import flashsale.domain.product.Category;
import flashsale.domain.product.Image;
import flashsale.domain.product.ProductContent;
import flashsale.domain.product.ProductDetails;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.Sku;
import flashsale.http.Field;
import flashsale.http.Fields;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A product as an admin writes it. Without a status it is on show. */
record ProductRequest(Sku sku, ProductContent content) {
    static ProductRequest of(Fields fields) {
        var sku = fields.text("sku", Sku::new);
        var content = content(fields);
        return fields.read(() -> new ProductRequest(sku.get(), content.get()));
    }

    /** Of a product that is there: its SKU stays what it is. */
    static ProductContent contentOf(Fields fields) {
        var content = content(fields);
        return fields.read(content::get);
    }

    private static Field<ProductContent> content(Fields fields) {
        // Each beside one that is fine, so that both are reported when both are not.
        var name = fields.text("name", text -> new ProductText(text, "").name());
        var description = fields.text("description", text -> new ProductText("-", text).description());
        var price = fields.money("price");
        var details = details(fields);
        var status = fields.optional("status", field -> fields.text(field, ProductRequest::status));
        return fields.together(
                "name",
                () -> new ProductContent(
                        new ProductText(name.get(), description.get()),
                        price.get(),
                        details.get(),
                        status.get().orElse(ProductStatus.ACTIVE)),
                name,
                description,
                price,
                details,
                status);
    }

    private static Field<ProductDetails> details(Fields fields) {
        var category = fields.optional("category", field -> fields.text(field, Category::new));
        var images = fields.optional("images", field -> fields.texts(field, Image::new));
        var attributes = fields.optional("attributes", field -> fields.table(field, Attribute::new));
        var counted = fields.together(
                "images",
                () -> new ProductDetails(Optional.empty(), images.get().orElse(List.of()), List.of()),
                images);
        return fields.together(
                "attributes",
                () -> new ProductDetails(
                        category.get(), counted.get().images(), attributes.get().orElse(List.of())),
                category,
                counted,
                attributes);
    }

    private static ProductStatus status(String text) {
        return Stream.of(ProductStatus.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("must be one of " + Arrays.toString(ProductStatus.values())));
    }
}
