package flashsale.domain.payment;

import java.time.Instant;
import java.util.Map;

/**
 * The payment provider. Every call is bounded in time and may be repeated: the ids of intents and refunds are the
 * provider's idempotency keys. Never to be called inside a transaction. Safe for any number of threads.
 *
 * <p>A call that throws {@link flashsale.domain.StoreUnavailable} may have had its effect: ask again, never assume.
 */
public interface PaymentGateway {
    /** The name in the path of its webhooks. */
    String name();

    /** Takes the money, at most once for one intent. */
    PaymentResult charge(PaymentIntent intent);

    /**
     * Ends the attempt at the provider, unless the money has been taken: the provider is the judge between the two. An
     * attempt it has never heard of is ended as well, so that it can never arrive later.
     *
     * @return {@code Captured} or {@code Declined} where that was so before; else {@code Voided}, or {@code Undecided}
     *     where the provider needs more time
     */
    PaymentResult cancel(PaymentIntent intent);

    /** What the provider knows of the attempt now. {@code Undecided} also where it has never heard of it. */
    PaymentResult find(PaymentIntent intent);

    /** Gives the money back, once for one refund. */
    RefundResult refund(Refund refund);

    /**
     * Is this message from the provider, and recent? What it says is a hint only: whoever hears it asks the provider.
     *
     * @param body the bytes that came, untouched: the signature is over them
     * @param headers by name in lower case
     * @param now the time that the signature's own time is compared with
     */
    Notice read(byte[] body, Map<String, String> headers, Instant now);

    sealed interface Notice {
        /** @param event the provider's id of the message, the same in every delivery */
        record About(String event, IntentId intent) implements Notice {}

        /** From the provider, and about something this shop does not follow. */
        record Irrelevant(String event) implements Notice {}

        /** A wrong or missing signature, or one made too long ago. */
        record Forged(String reason) implements Notice {}

        /** Signed by the provider, and yet nothing that can be read. */
        record Malformed(String reason) implements Notice {}
    }
}
