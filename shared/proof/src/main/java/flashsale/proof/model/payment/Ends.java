package flashsale.proof.model.payment;

import static flashsale.proof.model.payment.Actor.with;

import flashsale.domain.order.OrderMove;
import flashsale.domain.order.OrderState;
import flashsale.proof.model.Steps;

/** {@code CancelOrder} and {@code OrderEnds.expire}, the passing of time, and a charge that arrives late. */
final class Ends implements Actor {
    @Override
    public void steps(PayState from, Steps<PayState> steps) {
        steps.may(with(from, next -> next.shop.move(OrderMove.CANCEL)), "the buyer cancels");
        if (!from.shop.overdue) {
            steps.may(with(from, next -> next.shop.overdue = true), "the time to pay is over");
        } else {
            expire(from, steps);
        }
        for (int attempt = 0; attempt < from.provider.onTheWay.length; attempt++) {
            if (from.provider.onTheWay[attempt]) {
                arrive(from, attempt, steps);
            }
        }
    }

    private static void expire(PayState from, Steps<PayState> steps) {
        if (from.shop.order == OrderState.PENDING) {
            steps.must(with(from, next -> next.shop.move(OrderMove.EXPIRE)), "upkeep: the order expires");
        }
        if (from.shop.order == OrderState.PAYING) {
            steps.must(with(from, Ends::giveUp), "upkeep: the order is given up");
        }
    }

    private static void giveUp(PayState next) {
        next.shop.move(OrderMove.GIVE_UP);
        if (!next.setting.has(Safeguard.GIVEN_UP_BEFORE_THE_END)) {
            next.shop.move(OrderMove.SETTLE);
        }
    }

    private static void arrive(PayState from, int attempt, Steps<PayState> steps) {
        for (boolean accepts : new boolean[] {true, false}) {
            steps.must(
                    with(from, next -> next.provider.charge(attempt, accepts)),
                    "the charge of attempt%d reaches the provider late",
                    attempt);
        }
        steps.may(
                with(from, next -> next.provider.onTheWay[attempt] = false),
                "the charge of attempt%d is lost",
                attempt);
    }
}
