package flashsale.domain.search;

import flashsale.domain.product.Product;
import java.util.List;
import java.util.OptionalLong;

/** What the catalogue itself can say to a search: poor, but there whenever the catalogue is. */
public interface ProductNames {
    /** @param available units on sale, where the product has a pool of its own */
    record Named(Product product, OptionalLong available) {}

    /**
     * Active products whose name begins so, in whatever case, in the order of ids.
     *
     * @param beginning letter by letter: no character stands for others
     */
    List<Named> beginningWith(String beginning, int limit);
}
