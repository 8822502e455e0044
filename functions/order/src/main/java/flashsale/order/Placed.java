package flashsale.order;

import flashsale.domain.order.Order;

/** The answer to a wish to order. */
sealed interface Placed {
    record Created(Order order) implements Placed {}

    /** The same request was answered before; this is what its order is now. */
    record Known(Order order) implements Placed {}

    /** The key's order was rejected, and stays so. */
    record Rejected(Order order) implements Placed {}

    /** The key's order has other lines. */
    record KeyReused() implements Placed {}

    /** @param over whether the key's order is rejected because of it; otherwise the same key may try again */
    record Short(Shortage shortage, boolean over) implements Placed {}
}
