package flashsale.domain.product;

/** The answer to adding one product. */
public sealed interface Addition {
    record Added(Product product) implements Addition {}

    record SkuTaken(Sku sku) implements Addition {}
}
