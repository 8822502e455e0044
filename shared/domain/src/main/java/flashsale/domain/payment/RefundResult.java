package flashsale.domain.payment;

/** The provider's word about a refund. */
public sealed interface RefundResult {
    record Returned(String reference) implements RefundResult {}

    /** Accepted and under way; asked again later. */
    record UnderWay() implements RefundResult {}

    /** The provider will not do it by itself: somebody has to look. It is asked again all the same, less often. */
    record Refused(String reason) implements RefundResult {}
}
