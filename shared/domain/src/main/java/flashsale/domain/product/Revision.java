package flashsale.domain.product;

/** The answer to changing one product. */
public sealed interface Revision {
    /** It has the next version. */
    record Revised(Product product) implements Revision {}

    /** It had this content already, and keeps its version. */
    record Unchanged(Product product) implements Revision {}

    /** Somebody else has changed it in between. */
    record Overtaken(int version) implements Revision {}

    record UnknownProduct() implements Revision {}
}
