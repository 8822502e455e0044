package flashsale.domain.product;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The catalogue. Every change is committed together with a {@link ProductChange} in the {@link ProductChangeOutbox}. */
public interface Products {
    /** Safe to retry: the second call is answered {@link Addition.SkuTaken}. */
    Addition add(NewProduct product);

    /** Whatever its status. */
    Optional<Product> find(ProductId id);

    /**
     * Gives a product other content by one conditional update. Of two racing changes of one version one wins. A retry
     * of a change that came through is answered {@link Revision.Overtaken}.
     *
     * @param version that is to be replaced
     */
    Revision revise(ProductId id, int version, ProductContent content, Instant at);

    /**
     * One page of all products, whatever their status, in the order of ids, oldest first.
     *
     * @param after the id that ended the page before, 0 for the first page
     */
    List<Product> page(long after, int limit);

    /**
     * One page of active products, in the order of ids, oldest first.
     *
     * @param within the category or any category below it; empty for all products, also those without a category
     * @param after the id that ended the page before, 0 for the first page
     */
    List<Product> shown(Optional<Category> within, long after, int limit);

    /** Every category that has active products, in the order of paths; at most some hundreds. */
    List<CategoryCount> categories();
}
