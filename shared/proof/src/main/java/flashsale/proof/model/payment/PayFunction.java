package flashsale.proof.model.payment;

import static flashsale.proof.model.payment.Actor.with;

import flashsale.domain.order.OrderMove;
import flashsale.proof.model.Steps;
import flashsale.proof.model.payment.Call.At;

/** {@code PayOrder}: a transaction, the provider, a transaction. Whoever hears nothing stops, as if it had died. */
final class PayFunction implements Actor {
    @Override
    public void steps(PayState from, Steps<PayState> steps) {
        for (int request = 0; request < from.requests.length; request++) {
            steps(from, request, steps);
        }
    }

    private static void steps(PayState from, int request, Steps<PayState> steps) {
        var call = from.requests[request];
        switch (call.at) {
            case IDLE -> steps.may(with(from, next -> start(next, request)), "request%d: starts to pay", request);
            case TO_CHARGE -> charge(from, request, steps);
            case HEARD -> steps.must(with(from, next -> apply(next, request)), "request%d: applies the word", request);
            case TO_FIND, TO_END, TO_GIVE_BACK, OVER -> {}
        }
        if (call.isAtWork()) {
            steps.may(with(from, next -> next.requests[request].end(At.OVER)), "request%d: the function dies", request);
        }
    }

    private static void start(PayState next, int request) {
        int attempt = next.setting.requests().get(request);
        boolean first = next.setting.has(Safeguard.INTENT_FIRST);
        boolean asks = first ? next.shop.start(attempt) : next.shop.order == OrderMove.PAY.from();
        if (asks) {
            next.requests[request].begin(At.TO_CHARGE, attempt);
        } else {
            next.requests[request].end(At.OVER);
        }
    }

    private static void charge(PayState from, int request, Steps<PayState> steps) {
        int attempt = from.requests[request].attempt;
        for (boolean accepts : new boolean[] {true, false}) {
            steps.must(
                    with(from, next -> next.requests[request].hear(next.provider.charge(attempt, accepts))),
                    "request%d: the provider answers",
                    request);
        }
        steps.may(
                with(from, next -> {
                    next.provider.onTheWay[attempt] = true;
                    next.requests[request].end(At.OVER);
                }),
                "request%d: times out, and the charge is on its way",
                request);
    }

    private static void apply(PayState next, int request) {
        var call = next.requests[request];
        if (!next.setting.has(Safeguard.INTENT_FIRST)) {
            next.shop.start(call.attempt);
        }
        next.shop.apply(call.attempt, call.word);
        call.end(At.OVER);
    }
}
