package flashsale.domain.payment;

import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The shop's own books of payments, kept with the orders. Invariant: an intent's row is committed before its provider is
 * asked, and an order is paid by one captured intent at most; every other captured one has a refund.
 */
public interface Payments {
    /**
     * Moves a pending order to paying and writes its intent, in one transaction. The amount is the order's own total.
     * Safe to repeat: the same intent is answered as the first time.
     */
    Start start(PaymentRequest request);

    /** @param intent made of the order and the client's key */
    record PaymentRequest(IntentId intent, OrderId order, UserId buyer, PaymentMethod method, String instrument) {}

    sealed interface Start {
        /** Written now, or earlier and not decided yet: the provider is to be asked. */
        record Ask(PaymentIntent intent) implements Start {}

        /** This very attempt was decided earlier. */
        record Decided(PaymentIntent intent, OrderState order) implements Start {}

        record UnknownOrder() implements Start {}

        /** Paid, ended, given up, or being paid by another attempt. */
        record NotPayable(OrderState state) implements Start {}

        /** The time to pay is over, or so nearly that the provider could not be asked in time. */
        record TooLate() implements Start {}

        /** The same key with another method or instrument. */
        record KeyReused() implements Start {}
    }

    /**
     * Makes of the provider's word what follows from it, in one transaction, once: the synchronous answer, the webhook
     * and the recovery job all end here. Money captured for an order that does not want it any more gets a refund.
     *
     * <p>An attempt is decided once; a later word about it changes nothing. One exception: where money was captured
     * after it had been said that it would not be, it goes back.
     *
     * @return the state of the order afterwards
     * @throws IllegalArgumentException where nobody has started it
     */
    OrderState apply(IntentId intent, PaymentResult result);

    Optional<PaymentIntent> find(IntentId intent);

    /**
     * Undecided intents that nobody has heard anything of for so long, with the state of their order. First those that
     * were longest not heard of: one that the provider cannot decide yet lets the others go first.
     */
    List<Unsettled> unsettled(Duration atLeast, int limit);

    record Unsettled(PaymentIntent intent, OrderState order) {}

    /**
     * Keeps in mind that a message of the provider was acted upon.
     *
     * @return false where it had been before
     */
    boolean firstHeard(String provider, String event);
}
