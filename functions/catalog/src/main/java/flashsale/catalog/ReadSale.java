package flashsale.catalog;

import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.Sales;
import java.util.Optional;

final class ReadSale {
    private final Sales sales;

    ReadSale(Sales sales) {
        this.sales = sales;
    }

    /** In every status: admins see drafts too. */
    Optional<Sale> read(SaleId id) {
        return sales.find(id).filter(Sale::isFlash);
    }
}
