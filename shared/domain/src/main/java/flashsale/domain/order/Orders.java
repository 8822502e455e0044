package flashsale.domain.order;

import flashsale.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/** Orders as their buyers see them. */
public interface Orders {
    /** Another buyer's order is not found. */
    Optional<Order> find(OrderId id, UserId buyer);

    /**
     * One page, newest first.
     *
     * @param state empty for orders in any state
     * @param after the order that ended the page before; empty for the first page
     */
    List<Order> page(UserId buyer, Optional<OrderState> state, Optional<OrderId> after, int limit);
}
