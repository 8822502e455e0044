package flashsale.domain.sale;

import flashsale.domain.money.Money;
import flashsale.domain.product.ProductId;
import java.time.Duration;
import java.time.Instant;

/**
 * What a sale promises; it does not change once the sale has been published.
 *
 * @param stock units on offer; a standing pool begins with none
 * @param perBuyer units one buyer may hold, over any number of purchases
 * @param payWithin how long a landed order waits for its payment
 */
public record SaleRules(
        SaleKind kind, ProductId product, Money price, int stock, int perBuyer, SaleWindow window, Duration payWithin) {
    /** More units than any one slot of Redis has sold in a second, so that counters stay far from overflowing. */
    public static final int LARGEST_STOCK = 10_000_000;

    /** A flash sale spreads its units; the limit also bounds how long one buyer's record can grow. */
    private static final int LARGEST_PER_BUYER = 20;

    /** More than there can ever be: whoever orders at a standing pool is limited by the order. */
    private static final int UNLIMITED = 1_000_000_000;

    /** Databases end their calendar with the year 9999, and records outlive their sale by some days. */
    private static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");

    public SaleRules {
        int fewest = kind == SaleKind.FLASH ? 1 : 0;
        if (stock < fewest || stock > LARGEST_STOCK) {
            throw new IllegalArgumentException("stock must be %d to %d".formatted(fewest, LARGEST_STOCK));
        }
        int most = kind == SaleKind.FLASH ? LARGEST_PER_BUYER : UNLIMITED;
        if (perBuyer < 1 || perBuyer > most) {
            throw new IllegalArgumentException("perBuyer must be 1 to " + most);
        }
        if (payWithin.compareTo(Duration.ofSeconds(1)) < 0 || payWithin.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("payWithin must be one second to one day");
        }
    }

    /** Of a flash sale. */
    public SaleRules(ProductId product, Money price, int stock, int perBuyer, SaleWindow window, Duration payWithin) {
        this(SaleKind.FLASH, product, price, stock, perBuyer, window, payWithin);
    }

    /**
     * Of the standing pool of a product, open at any instant on any clock.
     *
     * @param price as the catalogue has it now. Orders do not ask the pool for it, nor for the time to pay.
     */
    public static SaleRules standing(ProductId product, Money price) {
        var window = new SaleWindow(Instant.EPOCH, NEVER);
        return new SaleRules(SaleKind.STANDING, product, price, 0, UNLIMITED, window, Duration.ofDays(1));
    }
}
