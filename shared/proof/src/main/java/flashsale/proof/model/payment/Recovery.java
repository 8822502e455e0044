package flashsale.proof.model.payment;

import static flashsale.proof.model.payment.Actor.with;

import flashsale.domain.order.OrderState;
import flashsale.proof.model.Steps;
import flashsale.proof.model.payment.Call.At;
import flashsale.proof.model.payment.Provider.Word;

/** {@code RecoverPayments}: brings attempts to an end of which nobody has heard. */
final class Recovery implements Actor {
    @Override
    public void steps(PayState from, Steps<PayState> steps) {
        if (!from.setting.has(Safeguard.RECOVERY)) {
            return;
        }
        int attempt = from.recovery.attempt;
        switch (from.recovery.at) {
            case IDLE, OVER -> begin(from, steps);
            case TO_FIND -> find(from, attempt, steps);
            case TO_CHARGE -> charge(from, attempt, steps);
            case TO_END ->
                steps.must(with(from, Recovery::endAttempt), "recovery: ends attempt%d at the provider", attempt);
            case HEARD ->
                steps.must(with(from, Recovery::apply), "recovery: applies the word about attempt%d", attempt);
            case TO_GIVE_BACK -> {}
        }
        if (from.recovery.isAtWork()) {
            steps.may(with(from, next -> next.recovery.end(At.IDLE)), "recovery: dies");
        }
    }

    private static void begin(PayState from, Steps<PayState> steps) {
        for (int attempt = 0; attempt < from.shop.started.length; attempt++) {
            if (from.shop.isUndecided(attempt)) {
                int one = attempt;
                var first = from.shop.order == OrderState.PAYING ? At.TO_FIND : At.TO_END;
                steps.must(
                        with(from, next -> next.recovery.begin(first, one)),
                        "recovery: finds attempt%d undecided",
                        attempt);
            }
        }
    }

    private static void find(PayState from, int attempt, Steps<PayState> steps) {
        var word = from.provider.words[attempt];
        steps.must(
                with(from, next -> {
                    if (word == Word.UNDECIDED) {
                        next.recovery.begin(At.TO_CHARGE, attempt);
                    } else {
                        next.recovery.hear(word);
                    }
                }),
                "recovery: asks the provider about attempt%d",
                attempt);
    }

    private static void charge(PayState from, int attempt, Steps<PayState> steps) {
        for (boolean accepts : new boolean[] {true, false}) {
            steps.must(
                    with(from, next -> next.recovery.hear(next.provider.charge(attempt, accepts))),
                    "recovery: asks for the money of attempt%d",
                    attempt);
        }
    }

    private static void endAttempt(PayState next) {
        boolean asks = next.setting.has(Safeguard.ENDED_AT_THE_PROVIDER);
        next.recovery.hear(asks ? next.provider.cancel(next.recovery.attempt) : Word.VOIDED);
    }

    private static void apply(PayState next) {
        next.shop.apply(next.recovery.attempt, next.recovery.word);
        next.recovery.end(At.IDLE);
    }
}
