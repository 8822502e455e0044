package flashsale.proof.bench;

/**
 * Product pages.
 *
 * @param read answered 200 with the product
 * @param readAgain answered 304 to readers who have a copy
 * @param rawGetPerSecond see {@link RawReads}
 * @param ratioToRaw product reads a second, per raw one
 */
public record ReadFigures(
        int products,
        int connections,
        LoadFigures read,
        LoadFigures readAgain,
        double rawGetPerSecond,
        double ratioToRaw) {}
