package flashsale.order;

import flashsale.domain.money.Money;
import flashsale.domain.order.OrderId;
import flashsale.domain.payment.Refunds;
import flashsale.domain.payment.Refunds.Request;
import java.util.Optional;

/** Decides that a paid order's money goes back. Sending it is upkeep's: a provider may take its time. */
final class RefundOrder {
    private final Refunds refunds;
    private final FollowUp followUp;

    RefundOrder(Refunds refunds, FollowUp followUp) {
        this.refunds = refunds;
        this.followUp = followUp;
    }

    /** @param amount what the admin believes was paid */
    Request refund(OrderId order, Optional<Money> amount, String reason) {
        var answer = refunds.request(order, amount, reason);
        if (answer instanceof Request.Refunding) {
            followUp.run();
        }
        return answer;
    }
}
