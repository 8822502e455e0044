package flashsale.domain.search;

import flashsale.domain.product.Product;
import java.util.List;

/** What the catalogue itself can say to a search: poor, but there whenever the catalogue is. */
public interface ProductNames {
    /**
     * Active products whose name begins so, in whatever case, in the order of ids.
     *
     * @param beginning letter by letter: no character stands for others
     */
    List<Product> beginningWith(String beginning, int limit);
}
