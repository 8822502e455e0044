package flashsale.domain.product;

/**
 * Products as they were last answered to a reader, so that a hot product needs neither the database nor rendering.
 * A cache: whatever it holds may vanish at any time, and nothing depends on it but speed. To readers, a cache that
 * cannot be reached is like an empty one.
 *
 * <p>Invariant: what it shows of a product never goes back to an earlier version, however late somebody keeps it.
 */
public interface RenderedProducts {
    CachedProduct find(ProductId id);

    /**
     * Who gets true should look the product up and {@link #keep} it; the others know that somebody does. Holds for a
     * moment only, so that it does not matter if nobody comes back. A cache that cannot be reached says true.
     */
    boolean claim(ProductId id);

    /** Ends the claim. Does nothing where a later version is known. */
    void keep(ProductId id, RenderedProduct product);

    /**
     * To be called when a product has changed: earlier versions are shown no more and kept no more. Does nothing where
     * this version or a later one is kept. Safe to repeat, and in any order.
     *
     * @param version that the product has now
     * @throws flashsale.domain.StoreUnavailable where the cache cannot be reached, and may go on showing an earlier one
     *     for as long as it takes any copy for fresh
     */
    void forget(ProductId id, int version);
}
