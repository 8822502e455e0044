package flashsale.order;

import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.SaleId;

/** What there is of an order. */
sealed interface FoundOrder {
    record Landed(Order order) implements FoundOrder {}

    /** The units are the buyer's; the order is about to land. */
    record OnItsWay(OrderId order, SaleId sale, int quantity) implements FoundOrder {}

    record Unknown() implements FoundOrder {}
}
