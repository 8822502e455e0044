package flashsale.proof.sim.shop;

import flashsale.domain.sale.LoadedSales;
import flashsale.domain.sale.SaleId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/** Names sales in their order: the JDK's unmodifiable sets have another one in each JVM, and a seed has to be replayed. */
record SortedSales(LoadedSales loaded) implements LoadedSales {
    @Override
    public Lookup find(SaleId sale) {
        return loaded.find(sale);
    }

    @Override
    public Set<SaleId> all() {
        var sorted = new LinkedHashSet<SaleId>();
        loaded.all().stream().sorted(Comparator.comparingLong(SaleId::value)).forEach(sorted::add);
        return sorted;
    }
}
