package flashsale.order;

import flashsale.domain.order.OrderId;
import flashsale.domain.order.Orders;
import flashsale.domain.sale.Reservation;
import flashsale.domain.sale.Reservations;
import flashsale.domain.user.UserId;

/** Shows an order to its buyer: as it has landed, or as it was promised where it is still on its way. */
final class ReadOrder {
    private final Orders orders;
    private final Reservations reservations;

    ReadOrder(Orders orders, Reservations reservations) {
        this.orders = orders;
        this.reservations = reservations;
    }

    /** Unknown also for somebody else's order: who may not read it does not learn that it exists. */
    FoundOrder read(OrderId id, UserId reader) {
        return orders.find(id, reader)
                .<FoundOrder>map(FoundOrder.Landed::new)
                .or(() -> reservations
                        .find(id, reader)
                        // Units that were given back are no promise any more.
                        .filter(found -> found.reservation().state() != Reservation.State.RELEASED)
                        .map(found -> new FoundOrder.OnItsWay(
                                id, found.sale(), found.reservation().quantity())))
                .orElseGet(FoundOrder.Unknown::new);
    }
}
