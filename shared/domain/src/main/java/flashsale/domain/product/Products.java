package flashsale.domain.product;

import java.util.List;
import java.util.Optional;

/** The catalogue. */
public interface Products {
    /** Safe to retry: the second call is answered {@link Addition.SkuTaken}. */
    Addition add(NewProduct product);

    Optional<Product> find(ProductId id);

    /**
     * One page in the order of ids, oldest first.
     *
     * @param after the id that ended the page before, 0 for the first page
     */
    List<Product> page(long after, int limit);
}
