package flashsale.domain.search;

import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductId;
import java.util.List;

/**
 * What searches look into.
 *
 * <p>Invariant: of each product it holds the greatest version it was ever given, also where that one is not to be found:
 * a product that is hidden stays in it, so that a late event cannot bring it back.
 */
public interface ProductIndex {
    /**
     * Puts products in or, where it has an earlier version, in its place. Safe to repeat, and in any order. What is put
     * is found within a second.
     *
     * @param changes some hundreds at most
     * @return those that the index refuses whoever tries again, with the reason
     * @throws flashsale.domain.StoreUnavailable where some may not be in; put all of them again then
     */
    List<Refused> put(List<ProductChange> changes);

    /**
     * One page of what it holds, hidden products too, in the order of ids.
     *
     * @param after the id that ended the page before, 0 for the first page
     * @throws flashsale.domain.StoreUnavailable where the index is away or slow
     */
    List<IndexedProduct> page(long after, int limit);

    /**
     * Removes what no product stands for any more.
     *
     * @param products as they were seen in it; one that has got a later version meanwhile stays
     * @throws flashsale.domain.StoreUnavailable where some may still be in
     */
    void remove(List<IndexedProduct> products);

    record IndexedProduct(ProductId id, int version) {}

    record Refused(ProductChange change, String reason) {}
}
