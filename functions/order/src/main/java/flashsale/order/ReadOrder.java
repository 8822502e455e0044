package flashsale.order;

import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.Orders;
import flashsale.domain.user.UserId;
import java.util.Optional;

final class ReadOrder {
    private final Orders orders;

    ReadOrder(Orders orders) {
        this.orders = orders;
    }

    /** Empty also for somebody else's order: who may not read it does not learn that it exists. */
    Optional<Order> read(OrderId id, UserId reader) {
        return orders.find(id, reader);
    }
}
