package flashsale.domain.product;

import flashsale.domain.money.Money;

/** All of a product that its merchant may change. */
public record ProductContent(ProductText text, Money price, ProductDetails details, ProductStatus status) {
    public ProductContent withStatus(ProductStatus other) {
        return new ProductContent(text, price, details, other);
    }
}
