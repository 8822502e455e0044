package flashsale.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import flashsale.domain.product.Attribute;
import flashsale.domain.product.Category;
import flashsale.domain.product.Image;
import flashsale.domain.product.Product;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** @param attributes in the merchant's order */
@RegisterForReflection
public record ProductJson(
        String id,
        String sku,
        String name,
        String description,
        MoneyJson price,
        @JsonInclude(Include.NON_ABSENT) Optional<String> category,
        List<String> images,
        Map<String, List<String>> attributes,
        String status,
        int version,
        String createdAt,
        String changedAt) {
    public static ProductJson of(Product product) {
        var details = product.details();
        return new ProductJson(
                product.id().toString(),
                product.sku().value(),
                product.text().name(),
                product.text().description(),
                MoneyJson.of(product.price()),
                details.category().map(Category::path),
                details.images().stream().map(Image::address).toList(),
                table(details.attributes()),
                product.status().name(),
                product.version(),
                WireTime.of(product.createdAt()),
                WireTime.of(product.changedAt()));
    }

    private static Map<String, List<String>> table(List<Attribute> attributes) {
        var table = new LinkedHashMap<String, List<String>>();
        attributes.forEach(attribute -> table.put(attribute.name(), attribute.values()));
        return table;
    }
}
