package flashsale.domain.product;

import flashsale.domain.money.Money;
import java.time.Instant;

/** A product that has no id yet. */
public record NewProduct(Sku sku, ProductText text, Money price, Instant createdAt) {}
