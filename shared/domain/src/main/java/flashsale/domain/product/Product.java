package flashsale.domain.product;

import flashsale.domain.money.Money;
import java.time.Instant;

/**
 * @param version grows by one with every change; 1 for a new product
 * @param changedAt when it got this version
 */
public record Product(
        ProductId id, Sku sku, ProductContent content, int version, Instant createdAt, Instant changedAt) {
    public ProductText text() {
        return content.text();
    }

    public Money price() {
        return content.price();
    }

    public ProductDetails details() {
        return content.details();
    }

    public ProductStatus status() {
        return content.status();
    }

    /** Whether everybody may see it. */
    public boolean isShown() {
        return switch (status()) {
            case ACTIVE -> true;
            case DRAFT, ARCHIVED -> false;
        };
    }
}
