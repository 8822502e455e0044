package flashsale.payment;

import flashsale.domain.payment.PaymentIntent;
import flashsale.testing.PaymentGatewayContract;

/** What the contract pays with. */
abstract class Intents extends PaymentGatewayContract {
    static PaymentIntent paidWith(String instrument) {
        return intent(instrument);
    }
}
