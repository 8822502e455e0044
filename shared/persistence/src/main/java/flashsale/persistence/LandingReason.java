package flashsale.persistence;

import flashsale.domain.order.OrderEvent;
import flashsale.domain.order.OrderState;

/** Why a purchase, or an ordinary order, became what it became; kept in {@code order_history} for people. */
enum LandingReason {
    LANDED,
    /** An ordinary order, whose units were reserved one line after the other. */
    PLACED,
    /** A line of an ordinary order found too few units, or no open gate. */
    REFUSED,
    /** Units that were reserved for an ordinary order, which never came. */
    ABANDONED,
    UNKNOWN_SALE,
    /** The stock of the sale was never put on sale. */
    NOT_LOADED,
    /** Admitted by a gate that has been rebuilt since, and whose rebuild did not know this purchase. */
    OTHER_EPOCH,
    OVER_LIMIT,
    SOLD_OUT;

    OrderState state() {
        return this == LANDED || this == PLACED ? OrderState.PENDING : OrderState.REJECTED;
    }

    /** The type of the order's first event. */
    String event() {
        return state() == OrderState.PENDING ? OrderEvent.CREATED : OrderEvent.REJECTED;
    }
}
