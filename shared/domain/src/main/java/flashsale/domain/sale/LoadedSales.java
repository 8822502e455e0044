package flashsale.domain.sale;

import java.util.Set;

/** The sales, and standing pools, whose stock has been loaded into the gate. */
public interface LoadedSales {
    Lookup find(SaleId sale);

    Set<SaleId> all();

    /** The answer to looking for one sale. */
    sealed interface Lookup {
        record Found(SaleTerms terms) implements Lookup {}

        record Unknown() implements Lookup {}

        /** The gate has no terms, and should have, or it has lost even what it should have: come again. */
        record NotLoaded() implements Lookup {}
    }
}
