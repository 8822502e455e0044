package flashsale.domain.product;

import flashsale.domain.money.Money;
import java.time.Instant;

/** @param version grows by one with every change; 1 for a new product */
public record Product(ProductId id, Sku sku, ProductText text, Money price, int version, Instant createdAt) {}
