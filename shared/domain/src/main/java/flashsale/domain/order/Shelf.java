package flashsale.domain.order;

import flashsale.domain.money.Money;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.SaleTerms;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What can be ordered now, as those who run the shop have written it down last. */
public interface Shelf {
    /** Products that are unknown, or not shown, are left out. */
    Map<ProductId, Offer> look(Collection<ProductId> products);

    /**
     * @param price of one unit, as the catalogue has it
     * @param pool the standing pool its units come from; empty where it has never had stock
     */
    record Offer(Money price, Optional<SaleTerms> pool) {}
}
