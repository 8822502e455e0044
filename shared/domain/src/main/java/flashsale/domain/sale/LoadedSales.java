package flashsale.domain.sale;

import java.util.Set;

/** The sales whose stock has been loaded into the gate. */
public interface LoadedSales {
    Lookup find(SaleId sale);

    Set<SaleId> all();

    /** The answer to looking for one sale. */
    sealed interface Lookup {
        record Found(SaleTerms terms) implements Lookup {}

        record Unknown() implements Lookup {}

        /** The gate holds no sale at all: it is new, or has lost its data. Neither says that the sale is unknown. */
        record NothingLoaded() implements Lookup {}
    }
}
