package flashsale.catalog;

import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.SaleTerms;
import java.util.HashMap;
import java.util.Map;

/** A gate that can be loaded, changed, and made to lose what it holds. */
final class InMemoryGate implements SaleLoader {
    private final Map<SaleId, SaleTerms> terms = new HashMap<>();
    private final Map<SaleId, Integer> stock = new HashMap<>();

    @Override
    public void load(SaleTerms loaded, int units) {
        terms.putIfAbsent(loaded.sale(), loaded);
        stock.putIfAbsent(loaded.sale(), units);
    }

    @Override
    public Change change(SaleTerms changed) {
        var known = terms.get(changed.sale());
        if (known == null) {
            return Change.NOT_LOADED;
        }
        if (known.token().configuration() >= changed.token().configuration()) {
            return Change.KEPT;
        }
        terms.put(changed.sale(), changed);
        return Change.CHANGED;
    }

    void loseEverything() {
        terms.clear();
        stock.clear();
    }

    SaleTerms terms(SaleId sale) {
        return terms.get(sale);
    }

    /** Null where nothing was loaded. */
    Integer stock(SaleId sale) {
        return stock.get(sale);
    }
}
