package flashsale.order;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.OrderState;
import flashsale.domain.payment.PaymentGateway;
import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.payment.PaymentResult;
import flashsale.domain.payment.Payments;
import flashsale.domain.payment.Payments.PaymentRequest;
import flashsale.domain.payment.Payments.Start;
import org.jboss.logging.Logger;

/**
 * Pays an order: the attempt is committed, the provider is asked outside any transaction, its word is committed. A call
 * that breaks off anywhere is repeated with the same key, or ended by the provider's message or by upkeep.
 */
final class PayOrder {
    private static final Logger LOG = Logger.getLogger(PayOrder.class);

    private final Payments payments;
    private final PaymentGateway gateway;
    private final FollowUp followUp;

    PayOrder(Payments payments, PaymentGateway gateway, FollowUp followUp) {
        this.payments = payments;
        this.gateway = gateway;
        this.followUp = followUp;
    }

    Payment pay(PaymentRequest request) {
        return switch (payments.start(request)) {
            case Start.Ask(var intent) -> ask(intent);
            case Start.Decided(var intent, var order) -> decided(intent.state(), order);
            case Start.UnknownOrder _ -> new Payment.UnknownOrder();
            case Start.NotPayable(var state) -> new Payment.NotPayable(state);
            case Start.TooLate _ -> new Payment.TooLate();
            case Start.KeyReused _ -> new Payment.KeyReused();
        };
    }

    private Payment ask(PaymentIntent intent) {
        PaymentResult word;
        try {
            word = gateway.charge(intent);
        } catch (StoreUnavailable silence) {
            // Whether money has moved is for the provider to say: by a message, or when upkeep asks.
            LOG.warnf("Payment %s is undecided: %s", intent.id(), silence.getMessage());
            return new Payment.UnderWay(OrderState.PAYING);
        }
        var order = payments.apply(intent.id(), word);
        followUp.run();
        return decided(stateAfter(word), order);
    }

    private static PaymentIntent.State stateAfter(PaymentResult word) {
        return switch (word) {
            case PaymentResult.Captured _ -> PaymentIntent.State.CAPTURED;
            case PaymentResult.Declined _ -> PaymentIntent.State.DECLINED;
            case PaymentResult.Voided _ -> PaymentIntent.State.VOIDED;
            case PaymentResult.Undecided _ -> PaymentIntent.State.CREATED;
        };
    }

    private static Payment decided(PaymentIntent.State intent, OrderState order) {
        return switch (intent) {
            case CREATED -> new Payment.UnderWay(order);
            case CAPTURED -> captured(order);
            case DECLINED, VOIDED -> new Payment.Declined(order);
        };
    }

    private static Payment captured(OrderState order) {
        return switch (order) {
            case PAID, REFUNDING, REFUNDED -> new Payment.Paid(order);
            // The money came when the order was over, and goes back.
            case PENDING, PAYING, PAYMENT_FAILED, CANCELLING, CANCELLED, EXPIRED, REJECTED ->
                new Payment.NotPayable(order);
        };
    }
}
