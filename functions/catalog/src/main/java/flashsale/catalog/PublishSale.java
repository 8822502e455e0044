package flashsale.catalog;

import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.Sales;
import java.util.Set;

/**
 * Puts a draft on sale: the database says LOADING, the gate loads the stock, the database says PUBLISHED. A call that
 * breaks off leaves the sale LOADING, not shown to buyers, and the next call goes on from there.
 */
final class PublishSale {
    private final Sales sales;
    private final SaleLoader loader;

    PublishSale(Sales sales, SaleLoader loader) {
        this.sales = sales;
        this.loader = loader;
    }

    SaleMove publish(SaleId id) {
        sales.move(id, Set.of(SaleStatus.DRAFT), SaleStatus.LOADING);
        var found = sales.find(id).filter(Sale::isFlash);
        if (found.isEmpty()) {
            return new SaleMove.UnknownSale();
        }
        var sale = found.get();
        return switch (sale.status()) {
            case LOADING -> load(sale);
            case PUBLISHED -> confirm(sale);
            case DRAFT, PAUSED, CLOSED -> new SaleMove.NotAllowed(sale.status());
        };
    }

    private SaleMove load(Sale sale) {
        loader.load(sale.movedTo(SaleStatus.PUBLISHED).terms(), sale.rules().stock());
        return sales.move(sale.id(), Set.of(SaleStatus.LOADING), SaleStatus.PUBLISHED)
                .<SaleMove>map(SaleMove.Moved::new)
                // Somebody else was faster. No sale is ever LOADING again, so this ends.
                .orElseGet(() -> publish(sale.id()));
    }

    /**
     * A published sale was loaded once. Loading it again would sell its units a second time if the gate had lost them,
     * so its terms are sent again, and a loss is said.
     */
    private SaleMove confirm(Sale sale) {
        return switch (loader.change(sale.terms())) {
            case CHANGED, KEPT -> new SaleMove.Moved(sale);
            case NOT_LOADED -> new SaleMove.StockNotLoaded();
        };
    }
}
