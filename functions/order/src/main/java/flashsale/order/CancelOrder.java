package flashsale.order;

import flashsale.domain.order.OrderEnds;
import flashsale.domain.order.OrderEnds.Cancellation;
import flashsale.domain.order.OrderId;
import flashsale.domain.user.UserId;

/** Ends a pending order for its buyer, and brings its units back to the gate at once. */
final class CancelOrder {
    private final OrderEnds ends;
    private final FollowUp followUp;

    CancelOrder(OrderEnds ends, FollowUp followUp) {
        this.ends = ends;
        this.followUp = followUp;
    }

    Cancellation cancel(OrderId order, UserId buyer) {
        var answer = ends.cancel(order, buyer);
        if (answer instanceof Cancellation.Cancelled) {
            followUp.run();
        }
        return answer;
    }
}
