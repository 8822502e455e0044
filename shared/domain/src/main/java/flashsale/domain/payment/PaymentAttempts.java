package flashsale.domain.payment;

import flashsale.domain.order.Order;
import flashsale.domain.order.OrderMove;
import flashsale.domain.order.OrderState;
import flashsale.domain.payment.Payments.PaymentRequest;
import flashsale.domain.payment.Payments.Start;
import java.time.Duration;
import java.time.Instant;

/** When an order may be paid, how often, and what another request for the same attempt hears. */
public final class PaymentAttempts {
    /** A card that was declined so often will not be accepted now, and others wait for the units. */
    public static final int MOST = 3;

    /** The provider is asked, may take its time, and may have to be asked again before the order's time is over. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    /** Where a sale gives its buyers less than a few minutes, most of these must still be theirs to pay in. */
    private static final int LARGEST_SHARE = 3;

    private PaymentAttempts() {}

    /** Up to a minute before the order's time to pay is over, or in the first two thirds of it where it is shorter. */
    public static boolean inTime(Order order, Instant now) {
        var share = Duration.between(order.createdAt(), order.payBy()).dividedBy(LARGEST_SHARE);
        var margin = share.compareTo(MARGIN) < 0 ? share : MARGIN;
        return now.isBefore(order.payBy().minus(margin));
    }

    /** The intent to be written down for a request; the amount is the order's. */
    public static PaymentIntent first(PaymentRequest request, Order order, Instant now) {
        return new PaymentIntent(
                request.intent(),
                order.id(),
                order.total().orElseThrow(),
                request.method(),
                request.instrument(),
                PaymentIntent.State.CREATED,
                "",
                now);
    }

    /** An order that was given up gets no money any more, so its provider is not asked to take any. */
    public static Start again(PaymentIntent intent, PaymentRequest request, OrderState order) {
        boolean same =
                intent.method() == request.method() && intent.instrument().equals(request.instrument());
        if (!same) {
            return new Start.KeyReused();
        }
        if (intent.state() != PaymentIntent.State.CREATED) {
            return new Start.Decided(intent, order);
        }
        return order == OrderState.PAYING ? new Start.Ask(intent) : new Start.NotPayable(order);
    }

    /** What becomes of a paying order after so many attempts, the last of which took no money. */
    public static OrderMove afterEndOf(int attempts) {
        return attempts < MOST ? OrderMove.DECLINE : OrderMove.FAIL;
    }
}
