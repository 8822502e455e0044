package flashsale.catalog;

import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.Sales;
import java.util.Set;

/**
 * Pauses, resumes and closes published sales: the database first, then the gate, which keeps the newest terms it was
 * told. Where a call breaks off in between, the gate goes on under the old terms until the call is repeated.
 */
final class ChangeSale {
    private final Sales sales;
    private final SaleLoader loader;

    ChangeSale(Sales sales, SaleLoader loader) {
        this.sales = sales;
        this.loader = loader;
    }

    SaleMove pause(SaleId id) {
        return change(id, Set.of(SaleStatus.PUBLISHED), SaleStatus.PAUSED);
    }

    SaleMove resume(SaleId id) {
        return change(id, Set.of(SaleStatus.PAUSED), SaleStatus.PUBLISHED);
    }

    /** For good. */
    SaleMove close(SaleId id) {
        return change(id, Set.of(SaleStatus.PUBLISHED, SaleStatus.PAUSED), SaleStatus.CLOSED);
    }

    private SaleMove change(SaleId id, Set<SaleStatus> from, SaleStatus to) {
        var found = sales.find(id).filter(Sale::isFlash);
        if (found.isEmpty()) {
            return new SaleMove.UnknownSale();
        }
        var sale = sales.move(id, from, to).or(() -> sales.find(id)).orElseThrow();
        return sale.status() == to ? tellGate(sale) : new SaleMove.NotAllowed(sale.status());
    }

    private SaleMove tellGate(Sale sale) {
        return switch (loader.change(sale.terms())) {
            case CHANGED, KEPT -> new SaleMove.Moved(sale);
            case NOT_LOADED -> new SaleMove.StockNotLoaded();
        };
    }
}
