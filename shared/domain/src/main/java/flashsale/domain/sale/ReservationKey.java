package flashsale.domain.sale;

import flashsale.domain.order.OrderId;
import flashsale.domain.user.UserId;

/** Where a reservation is found. */
public record ReservationKey(SaleId sale, UserId buyer, OrderId order) {}
