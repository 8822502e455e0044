package flashsale.local.demo;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** As an import takes it. */
record DemoProduct(
        String sku,
        String name,
        String description,
        Price price,
        String category,
        List<String> images,
        Map<String, List<String>> attributes) {
    private static final int FIRST_VERSION = 1;

    /** @param amount in fen */
    record Price(long amount, String currency) {}

    ProductChange change(ProductId id, Instant at) {
        var details = new ProductDetails(
                Optional.of(new Category(category)),
                images.stream().map(Image::new).toList(),
                attributes.entrySet().stream()
                        .map(attribute -> new Attribute(attribute.getKey(), attribute.getValue()))
                        .toList());
        var content = new ProductContent(
                new ProductText(name, description),
                Money.of(price.amount(), price.currency()),
                details,
                ProductStatus.ACTIVE);
        var product = new Product(id, new Sku(sku), content, FIRST_VERSION, at, at);
        return new ProductChange(product, OptionalLong.empty());
    }
}
