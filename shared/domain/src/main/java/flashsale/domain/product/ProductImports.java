package flashsale.domain.product;

import java.util.List;

/** The catalogue as somebody sees it who brings many products and knows them by their SKU. */
public interface ProductImports {
    /**
     * Adds the products that are not there, and gives the others this content. Each is written whole or not at all, and
     * told like any other change; one that has this content already is neither written nor told. Safe to repeat.
     *
     * @param products no SKU twice, and not more than fit into one statement: some hundreds
     * @return an answer for each of them, in their order
     */
    List<Imported> put(List<NewProduct> products);
}
