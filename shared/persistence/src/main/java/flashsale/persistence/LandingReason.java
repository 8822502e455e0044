package flashsale.persistence;

import flashsale.domain.order.OrderEvent;
import flashsale.domain.order.OrderState;

/** Why a purchase became the order it became; kept in {@code order_history} for people. */
enum LandingReason {
    LANDED,
    UNKNOWN_SALE,
    /** The stock of the sale was never put on sale. */
    NOT_LOADED,
    /** Admitted by a gate that has been rebuilt since, and whose rebuild did not know this purchase. */
    OTHER_EPOCH,
    OVER_LIMIT,
    SOLD_OUT;

    OrderState state() {
        return this == LANDED ? OrderState.PENDING : OrderState.REJECTED;
    }

    /** The type of the order's first event. */
    String event() {
        return this == LANDED ? OrderEvent.CREATED : OrderEvent.REJECTED;
    }
}
