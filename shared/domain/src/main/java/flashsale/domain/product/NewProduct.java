package flashsale.domain.product;

import flashsale.domain.money.Money;
import java.time.Instant;

/** A product that has no id yet. */
public record NewProduct(Sku sku, ProductContent content, Instant createdAt) {
    /** One that is on show at once, without details. */
    public NewProduct(Sku sku, ProductText text, Money price, Instant createdAt) {
        this(sku, new ProductContent(text, price, ProductDetails.NONE, ProductStatus.ACTIVE), createdAt);
    }

    public ProductText text() {
        return content.text();
    }

    public Money price() {
        return content.price();
    }
}
