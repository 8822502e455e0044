package flashsale.domain.sale;

import flashsale.domain.order.OrderId;
import flashsale.domain.user.UserId;
import java.util.Optional;

/** What the gate has promised to buyers, for those who ask before their order has landed. */
public interface Reservations {
    /** Another buyer's is not found. One that was given back is shown as such. */
    Optional<Reserved> find(OrderId order, UserId buyer);

    record Reserved(SaleId sale, Reservation reservation) {}
}
