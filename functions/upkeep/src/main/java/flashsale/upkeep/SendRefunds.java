package flashsale.upkeep;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.payment.PaymentGateway;
import flashsale.domain.payment.Refunds;
import org.jboss.logging.Logger;

/** Asks the provider to give money back, until it has. */
final class SendRefunds {
    private static final Logger LOG = Logger.getLogger(SendRefunds.class);

    /** Refunds of one pass, each of which may take the provider's whole patience. */
    private static final int LARGEST_PASS = 50;

    /** So many unanswered calls in a row are an outage; the next pass tries again. */
    private static final int MOST_FAILURES = 3;

    private final Refunds refunds;
    private final PaymentGateway gateway;

    SendRefunds(Refunds refunds, PaymentGateway gateway) {
        this.refunds = refunds;
        this.gateway = gateway;
    }

    /** @return how many the provider has answered, whatever it said */
    int run() {
        int answered = 0;
        int failures = 0;
        for (var refund : refunds.due(LARGEST_PASS)) {
            try {
                refunds.apply(refund, gateway.refund(refund));
                answered++;
                failures = 0;
            } catch (StoreUnavailable later) {
                LOG.warnf("Refund %s stays due: %s", refund.intent(), later.getMessage());
                failures++;
            }
            if (failures == MOST_FAILURES) {
                break;
            }
        }
        return answered;
    }
}
