package flashsale.order;

import flashsale.domain.product.ProductId;
import java.time.Duration;

/** Why one line of an order cannot be had. */
sealed interface Shortage {
    record UnknownProduct(ProductId product) implements Shortage {}

    /** Its price does not add up with those of the lines before it. */
    record OtherCurrency(ProductId product) implements Shortage {}

    /** @param free units there are, fewer than were asked for */
    record SoldOut(ProductId product, int free) implements Shortage {}

    /** The gate has no stock of the product, or is being worked on. */
    record NotLoaded(ProductId product) implements Shortage {}

    record TooFast(ProductId product, Duration retryAfter) implements Shortage {}

    /** The order's id has ended at the gate, so it has ended in the database. */
    record Over() implements Shortage {}

    /** The key has reserved another quantity, and its order is not written down yet. */
    record KeyReused() implements Shortage {}
}
