package flashsale.domain.sale;

import java.util.Set;

/** What the database says is on sale, whether or not a gate knows of it. */
public interface SellingSales {
    /** Flash sales and standing pools. */
    Set<SaleId> all();
}
