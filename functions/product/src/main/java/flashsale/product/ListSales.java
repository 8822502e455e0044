package flashsale.product;

import flashsale.domain.sale.Sales;
import java.time.InstantSource;
import java.util.Optional;

final class ListSales {
    private static final long AFTER_THE_LAST = Long.MAX_VALUE;

    private final Sales sales;
    private final InstantSource clock;

    ListSales(Sales sales, InstantSource clock) {
        this.sales = sales;
        this.clock = clock;
    }

    /** Newest first, only those that buyers may see. */
    SeenSales list(Optional<Long> after, int limit) {
        return new SeenSales(sales.page(after.orElse(AFTER_THE_LAST), limit), clock.instant());
    }
}
