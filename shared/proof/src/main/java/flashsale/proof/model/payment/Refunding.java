package flashsale.proof.model.payment;

import static flashsale.proof.model.payment.Actor.with;

import flashsale.domain.order.OrderState;
import flashsale.proof.model.Steps;
import flashsale.proof.model.payment.Call.At;

/** {@code RefundOrder} and {@code SendRefunds}. */
final class Refunding implements Actor {
    @Override
    public void steps(PayState from, Steps<PayState> steps) {
        if (from.shop.order == OrderState.PAID) {
            steps.may(with(from, next -> next.shop.requestRefund()), "an admin asks for the refund");
        }
        int attempt = from.refunding.attempt;
        switch (from.refunding.at) {
            case IDLE -> begin(from, steps);
            case TO_GIVE_BACK ->
                steps.must(with(from, Refunding::giveBack), "the provider gives the money of attempt%d back", attempt);
            case HEARD -> steps.must(with(from, Refunding::apply), "upkeep: refund of attempt%d is done", attempt);
            case TO_CHARGE, TO_FIND, TO_END, OVER -> {}
        }
        if (from.refunding.isAtWork()) {
            var after = from.setting.has(Safeguard.REFUND_REPEATED) ? At.IDLE : At.OVER;
            steps.may(with(from, next -> next.refunding.end(after)), "upkeep: dies with a refund in hand");
        }
    }

    private static void begin(PayState from, Steps<PayState> steps) {
        for (int attempt = 0; attempt < from.shop.refunds.length; attempt++) {
            if (from.shop.isDue(attempt)) {
                int one = attempt;
                steps.must(
                        with(from, next -> next.refunding.begin(At.TO_GIVE_BACK, one)),
                        "upkeep: finds the refund of attempt%d",
                        attempt);
            }
        }
    }

    private static void giveBack(PayState next) {
        next.provider.refund(next.refunding.attempt);
        next.refunding.at = At.HEARD;
    }

    private static void apply(PayState next) {
        if (next.shop.isDue(next.refunding.attempt)) {
            next.shop.refunded(next.refunding.attempt);
        }
        next.refunding.end(At.IDLE);
    }
}
