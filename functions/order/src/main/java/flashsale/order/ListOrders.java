package flashsale.order;

import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.order.Orders;
import flashsale.domain.user.UserId;
import java.util.List;
import java.util.Optional;

final class ListOrders {
    private final Orders orders;

    ListOrders(Orders orders) {
        this.orders = orders;
    }

    /** Newest first. */
    List<Order> list(UserId buyer, Optional<OrderState> state, Optional<OrderId> after, int limit) {
        return orders.page(buyer, state, after, limit);
    }
}
