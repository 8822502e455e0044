package flashsale.proof.life;

import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderId;
import flashsale.domain.payment.IntentId;

/**
 * One order and what its buyer does about it.
 *
 * @param buyer index into the crowd's buyers
 * @param dueNanos when it begins, counted from the beginning of the first
 */
public record Life(OrderId order, int buyer, Way way, long dueNanos) {
    /** Attempts to pay are the order's own, so keys of two orders may be the same. */
    static String key(Act payment) {
        return "life-" + payment.key();
    }

    /** Under which the shop and the provider know an attempt to pay. */
    public IntentId intent(Act payment) {
        return IntentId.of(order, new IdempotencyKey(key(payment)));
    }
}
