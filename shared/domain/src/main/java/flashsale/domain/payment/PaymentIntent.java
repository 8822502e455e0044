package flashsale.domain.payment;

import flashsale.domain.money.Money;
import flashsale.domain.order.OrderId;
import java.time.Instant;

/**
 * An attempt to pay an order: written before the provider is asked, so that no money moves without a row that knows.
 *
 * @param instrument what the provider knows the buyer's card or wallet by; never a card number
 * @param reference the provider's own id of the attempt; empty as long as no answer was heard
 */
public record PaymentIntent(
        IntentId id,
        OrderId order,
        Money amount,
        PaymentMethod method,
        String instrument,
        State state,
        String reference,
        Instant createdAt) {
    public enum State {
        /** Nobody knows yet whether money has moved. */
        CREATED,
        CAPTURED,
        DECLINED,
        /** Ended at the provider before any money moved. */
        VOIDED
    }

    /** The same attempt after another word of the provider. */
    public PaymentIntent heard(State next, String providersReference) {
        return new PaymentIntent(id, order, amount, method, instrument, next, providersReference, createdAt);
    }
}
