package flashsale.domain.sale;

import flashsale.domain.money.Money;
import flashsale.domain.product.ProductId;
import java.time.Duration;

/**
 * What a sale promises; it does not change once the sale has been published.
 *
 * @param stock units on offer
 * @param perBuyer units one buyer may hold, over any number of purchases
 * @param payWithin how long a landed order waits for its payment
 */
public record SaleRules(
        ProductId product, Money price, int stock, int perBuyer, SaleWindow window, Duration payWithin) {
    /** More units than any one slot of Redis has sold in a second, so that counters stay far from overflowing. */
    private static final int LARGEST_STOCK = 10_000_000;

    /** A flash sale spreads its units; the limit also bounds how long one buyer's record can grow. */
    private static final int LARGEST_PER_BUYER = 20;

    public SaleRules {
        if (stock < 1 || stock > LARGEST_STOCK) {
            throw new IllegalArgumentException("stock must be 1 to " + LARGEST_STOCK);
        }
        if (perBuyer < 1 || perBuyer > LARGEST_PER_BUYER) {
            throw new IllegalArgumentException("perBuyer must be 1 to " + LARGEST_PER_BUYER);
        }
        if (payWithin.compareTo(Duration.ofSeconds(1)) < 0 || payWithin.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("payWithin must be one second to one day");
        }
    }
}
