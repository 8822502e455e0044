package flashsale.http;

import flashsale.domain.product.Product;
import io.quarkus.runtime.annotations.RegisterForReflection;

@RegisterForReflection
public record ProductJson(
        String id, String sku, String name, String description, MoneyJson price, int version, String createdAt) {
    public static ProductJson of(Product product) {
        return new ProductJson(
                product.id().toString(),
                product.sku().value(),
                product.text().name(),
                product.text().description(),
                MoneyJson.of(product.price()),
                product.version(),
                WireTime.of(product.createdAt()));
    }
}
