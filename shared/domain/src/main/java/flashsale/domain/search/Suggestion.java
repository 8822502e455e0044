package flashsale.domain.search;

import flashsale.domain.product.ProductId;

/** @param product one that has this name */
public record Suggestion(String name, ProductId product) {}
