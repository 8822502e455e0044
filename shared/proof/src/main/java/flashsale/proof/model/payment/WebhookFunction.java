package flashsale.proof.model.payment;

import static flashsale.proof.model.payment.Actor.with;

import flashsale.proof.model.Steps;
import flashsale.proof.model.payment.Call.At;

/** {@code HearProvider}: a message is a hint, and the provider is asked. A message may come twice, late or never. */
final class WebhookFunction implements Actor {
    @Override
    public void steps(PayState from, Steps<PayState> steps) {
        if (from.webhook.isAtWork()) {
            int attempt = from.webhook.attempt;
            steps.must(
                    with(from, next -> {
                        next.provider.message[attempt] = false;
                        apply(next);
                    }),
                    "webhook: applies the word about attempt%d",
                    attempt);
            steps.may(with(from, WebhookFunction::apply), "webhook: applies, and will hear it again");
            steps.may(with(from, next -> next.webhook.end(At.IDLE)), "webhook: dies");
            return;
        }
        for (int attempt = 0; attempt < from.provider.message.length; attempt++) {
            if (from.provider.message[attempt]) {
                hear(from, attempt, steps);
            }
        }
    }

    private static void hear(PayState from, int attempt, Steps<PayState> steps) {
        // Of an attempt that has no row the shop says so, and the provider tries again.
        if (from.shop.started[attempt]) {
            steps.must(
                    with(from, next -> {
                        next.webhook.begin(At.HEARD, attempt);
                        next.webhook.hear(next.provider.words[attempt]);
                    }),
                    "webhook: asks the provider about attempt%d",
                    attempt);
        }
        steps.may(
                with(from, next -> next.provider.message[attempt] = false),
                "the message about attempt%d is lost",
                attempt);
    }

    private static void apply(PayState next) {
        next.shop.apply(next.webhook.attempt, next.webhook.word);
        next.webhook.end(At.IDLE);
    }
}
