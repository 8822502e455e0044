package flashsale.upkeep;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.OrderState;
import flashsale.domain.payment.PaymentGateway;
import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.payment.PaymentResult;
import flashsale.domain.payment.Payments;
import flashsale.domain.payment.Payments.Unsettled;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Brings payments to an end of which nobody has heard for a while. Where the order still wants the money, the provider is
 * asked what it knows, and asked to take it where it knows nothing: the intent's id makes that once. Where the order
 * was given up, the attempt is ended at the provider, who is the judge between the two.
 */
final class RecoverPayments {
    private static final Logger LOG = Logger.getLogger(RecoverPayments.class);

    /** Attempts of one pass, each of which may take the provider's whole patience. */
    private static final int LARGEST_PASS = 50;

    /** So many unanswered calls in a row are an outage; the next pass tries again. */
    private static final int MOST_FAILURES = 3;

    private final Payments payments;
    private final PaymentGateway gateway;
    private final Duration silence;

    /** @param silence how long nobody may have heard of an attempt; shorter means asking about what is still at work */
    RecoverPayments(Payments payments, PaymentGateway gateway, Duration silence) {
        this.payments = payments;
        this.gateway = gateway;
        this.silence = silence;
    }

    /** @return how many were decided */
    int run() {
        int decided = 0;
        int failures = 0;
        for (var unsettled : payments.unsettled(silence, LARGEST_PASS)) {
            try {
                decided += recover(unsettled) ? 1 : 0;
                failures = 0;
            } catch (StoreUnavailable later) {
                LOG.warnf("Payment %s stays open: %s", unsettled.intent().id(), later.getMessage());
                failures++;
            }
            if (failures == MOST_FAILURES) {
                break;
            }
        }
        return decided;
    }

    private boolean recover(Unsettled unsettled) {
        var intent = unsettled.intent();
        var word = unsettled.order() == OrderState.PAYING ? takeMoney(intent) : gateway.cancel(intent);
        payments.apply(intent.id(), word);
        return !(word instanceof PaymentResult.Undecided);
    }

    private PaymentResult takeMoney(PaymentIntent intent) {
        var known = gateway.find(intent);
        if (!(known instanceof PaymentResult.Undecided)) {
            return known;
        }
        // Kept before it is asked again: one that never answers goes behind the others.
        payments.apply(intent.id(), known);
        return gateway.charge(payments.find(intent.id()).orElse(intent));
    }
}
