package flashsale.persistence;

import flashsale.domain.money.Money;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductText;
import flashsale.domain.product.Sku;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

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
    private int version;

    @Column(name = "created_at")
    private Instant createdAt;

    protected ProductRow() {}

    ProductRow(NewProduct product) {
        sku = product.sku().value();
        name = product.text().name();
        description = product.text().description();
        priceMinor = product.price().minor();
        currency = product.price().currency().getCurrencyCode();
        version = 1;
        createdAt = Columns.stored(product.createdAt());
    }

    Product toProduct() {
        return new Product(
                new ProductId(id),
                new Sku(sku),
                new ProductText(name, description),
                Money.of(priceMinor, currency),
                version,
                createdAt);
    }
}
