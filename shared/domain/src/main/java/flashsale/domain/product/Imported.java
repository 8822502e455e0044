package flashsale.domain.product;

/** What became of one product of an import. */
public sealed interface Imported {
    record Created(Product product) implements Imported {}

    record Updated(Product product) implements Imported {}

    record Unchanged(Product product) implements Imported {}
}
