package flashsale.domain.order;

import static flashsale.domain.order.OrderState.CANCELLED;
import static flashsale.domain.order.OrderState.CANCELLING;
import static flashsale.domain.order.OrderState.EXPIRED;
import static flashsale.domain.order.OrderState.PAID;
import static flashsale.domain.order.OrderState.PAYING;
import static flashsale.domain.order.OrderState.PAYMENT_FAILED;
import static flashsale.domain.order.OrderState.PENDING;
import static flashsale.domain.order.OrderState.REFUNDED;
import static flashsale.domain.order.OrderState.REFUNDING;

/**
 * Every way in which an order that has landed may change. There is no other: what is not listed is refused.
 *
 * <p>A move happens once. It is one conditional write from the state it starts in; whoever comes second finds the order
 * elsewhere and has lost the race.
 */
public enum OrderMove {
    /** The buyer pays: from here on the provider is asked, outside any transaction. */
    PAY(PENDING, PAYING, "order.paying"),
    CAPTURE(PAYING, PAID, "order.paid"),
    /** Declined, and the buyer may try again. */
    DECLINE(PAYING, PENDING, "order.payment-failed"),
    /** Declined for the last time. */
    FAIL(PAYING, PAYMENT_FAILED, "order.payment-failed"),
    CANCEL(PENDING, CANCELLED, "order.cancelled"),
    EXPIRE(PENDING, EXPIRED, "order.expired"),
    /** Not paid in time while the provider was asked: nobody may say yet whether money has moved. */
    GIVE_UP(PAYING, CANCELLING, "order.cancelling"),
    /** The provider has said the last word about an order that was given up. */
    SETTLE(CANCELLING, CANCELLED, "order.cancelled"),
    REFUND(PAID, REFUNDING, "order.refunding"),
    RETURN_MONEY(REFUNDING, REFUNDED, "order.refunded");

    private final OrderState from;
    private final OrderState to;
    private final String event;

    OrderMove(OrderState from, OrderState to, String event) {
        this.from = from;
        this.to = to;
        this.event = event;
    }

    public OrderState from() {
        return from;
    }

    public OrderState to() {
        return to;
    }

    /** The type of the event that tells others. */
    public String event() {
        return event;
    }
}
