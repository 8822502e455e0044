package flashsale.domain.payment;

/** The provider's last word about an attempt. A time-out is no word at all. */
public sealed interface PaymentResult {
    /** @param reference the provider's own id of the attempt */
    record Captured(String reference) implements PaymentResult {}

    record Declined(String reference, String reason) implements PaymentResult {}

    /** Ended before any money moved, and no money can move any more. */
    record Voided(String reference) implements PaymentResult {}

    /** Not decided yet; a webhook or a later question will tell. */
    record Undecided(String reference) implements PaymentResult {}
}
