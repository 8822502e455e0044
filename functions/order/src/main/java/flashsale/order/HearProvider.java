package flashsale.order;

import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentGateway;
import flashsale.domain.payment.PaymentGateway.Notice;
import flashsale.domain.payment.Payments;
import java.time.InstantSource;
import java.util.Map;

/**
 * Acts upon a message of the payment provider. The message is a hint only: what became of the payment is asked of the
 * provider itself. Any message may come twice, late, or never; a failure here makes the provider send it again.
 */
final class HearProvider {
    private final Payments payments;
    private final PaymentGateway gateway;
    private final InstantSource clock;
    private final FollowUp followUp;

    HearProvider(Payments payments, PaymentGateway gateway, InstantSource clock, FollowUp followUp) {
        this.payments = payments;
        this.gateway = gateway;
        this.clock = clock;
        this.followUp = followUp;
    }

    /** The provider whose messages are understood here. */
    String provider() {
        return gateway.name();
    }

    /**
     * @param body the bytes that came, untouched
     * @param headers by name in lower case
     */
    Hearing hear(byte[] body, Map<String, String> headers) {
        return switch (gateway.read(body, headers, clock.instant())) {
            case Notice.About(var event, var intent) -> act(event, intent);
            case Notice.Irrelevant _ -> new Hearing.Heard();
            case Notice.Forged(var reason) -> new Hearing.Forged(reason);
            case Notice.Malformed(var reason) -> new Hearing.Malformed(reason);
        };
    }

    private Hearing act(String event, IntentId id) {
        var intent = payments.find(id);
        if (intent.isEmpty()) {
            return new Hearing.UnknownIntent();
        }
        payments.apply(id, gateway.find(intent.get()));
        // Kept in mind after the work: before it, a crash in between would make of the repetition a duplicate.
        payments.firstHeard(gateway.name(), event);
        followUp.run();
        return new Hearing.Heard();
    }
}
