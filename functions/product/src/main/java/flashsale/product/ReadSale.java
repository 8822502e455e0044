package flashsale.product;

import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.Sales;
import java.time.InstantSource;
import java.util.Optional;

final class ReadSale {
    private final Sales sales;
    private final InstantSource clock;

    ReadSale(Sales sales, InstantSource clock) {
        this.sales = sales;
        this.clock = clock;
    }

    /** Empty also for a sale that is not published yet: its price and hour are the merchant's secret. */
    Optional<SeenSale> read(SaleId id) {
        return sales.find(id)
                .filter(Sale::isFlash)
                .filter(ReadSale::isPublic)
                .map(sale -> new SeenSale(sale, clock.instant()));
    }

    private static boolean isPublic(Sale sale) {
        return switch (sale.status()) {
            case DRAFT, LOADING -> false;
            case PUBLISHED, PAUSED, CLOSED -> true;
        };
    }
}
