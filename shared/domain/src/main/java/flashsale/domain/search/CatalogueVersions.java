package flashsale.domain.search;

import flashsale.domain.product.ProductId;
import flashsale.domain.search.ProductIndex.IndexedProduct;
import java.util.List;

/** Which version each product has, to hold the index against. */
public interface CatalogueVersions {
    /**
     * One page of all products, whatever their status, in the order of ids.
     *
     * @param after the id that ended the page before, 0 for the first page
     */
    List<IndexedProduct> page(long after, int limit);

    /** Has the products told to the log once more, as if they had changed. Safe to repeat; unknown ids are left out. */
    void tellAgain(List<ProductId> products);
}
