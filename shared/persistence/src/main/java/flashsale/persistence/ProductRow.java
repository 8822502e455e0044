package flashsale.persistence;

import flashsale.domain.money.Money;
import flashsale.domain.product.Category;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductContent;
import flashsale.domain.product.ProductDetails;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.Sku;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

@Entity
@Table(name = "products")
class ProductRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String sku;
    private String name;
    private String description;

    @Column(name = "price_minor")
    private long priceMinor;

    private String currency;
    private String category;
    private String images;
    private String attributes;

    @Enumerated(EnumType.STRING)
    private ProductStatus status;

    private int version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected ProductRow() {}

    ProductRow(NewProduct product) {
        sku = product.sku().value();
        var content = product.content();
        name = content.text().name();
        description = content.text().description();
        priceMinor = content.price().minor();
        currency = content.price().currency().getCurrencyCode();
        category = content.details().category().map(Category::path).orElse(null);
        images = ProductDocument.ofImages(content.details().images());
        attributes = ProductDocument.ofAttributes(content.details().attributes());
        status = content.status();
        version = 1;
        createdAt = Columns.stored(product.createdAt());
        changedAt = createdAt;
    }

    Product toProduct() {
        var details = new ProductDetails(
                Optional.ofNullable(category).map(Category::new),
                ProductDocument.images(images),
                ProductDocument.attributes(attributes));
        return new Product(
                new ProductId(id),
                new Sku(sku),
                new ProductContent(new ProductText(name, description), Money.of(priceMinor, currency), details, status),
                version,
                createdAt,
                changedAt == null ? createdAt : changedAt);
    }
}
