package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.OrderState;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.Payments;
import flashsale.domain.payment.Refund;
import flashsale.domain.payment.RefundResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Payments} makes of words of the provider that come when the order waits for them no more. */
public abstract class LateMoneyContract extends LifeContract {
    @Test
    void money_for_an_order_that_was_given_up_goes_back_and_the_order_ends() {
        var purchase = landed();
        var intent = pay(purchase);
        timePasses();
        assertBooks(purchase, OrderState.CANCELLING);

        assertThat(payments().apply(intent, capture())).isEqualTo(OrderState.CANCELLED);
        payments().apply(intent, capture());

        assertBooks(purchase, OrderState.CANCELLED);
        assertThat(refunds(purchase)).containsExactly(refund(purchase, intent));
    }

    @Test
    void an_order_that_was_given_up_ends_when_no_money_can_come_any_more() {
        for (var word : List.of(declined(), voided())) {
            var purchase = landed();
            var intent = pay(purchase);
            timePasses();

            assertThat(payments().apply(intent, word)).isEqualTo(OrderState.CANCELLED);

            assertBooks(purchase, OrderState.CANCELLED);
            assertThat(refunds(purchase)).isEmpty();
        }
    }

    @Test
    void money_that_comes_after_a_declined_attempt_goes_back() {
        var purchase = landed();
        var declined = pay(purchase);
        payments().apply(declined, declined());

        assertThat(payments().apply(declined, capture())).isEqualTo(OrderState.PENDING);
        payments().apply(declined, capture());

        assertBooks(purchase, OrderState.PENDING);
        assertThat(refunds(purchase)).containsExactly(refund(purchase, declined));
        captured(purchase);
        assertThat(refunds(purchase)).containsExactly(refund(purchase, declined));
    }

    @Test
    void money_of_an_earlier_attempt_neither_pays_nor_ends_an_order_that_waits_for_another() {
        var purchase = landed();
        var earlier = pay(purchase);
        payments().apply(earlier, voided());
        var awaited = pay(purchase);

        assertThat(payments().apply(earlier, capture())).isEqualTo(OrderState.PAYING);
        assertThat(payments().apply(awaited, capture())).isEqualTo(OrderState.PAID);

        assertThat(refunds(purchase)).containsExactly(refund(purchase, earlier));
        assertBooks(purchase, OrderState.PAID);
    }

    @Test
    void money_of_an_earlier_attempt_does_not_settle_an_order_whose_last_attempt_is_open() {
        var purchase = landed();
        var earlier = pay(purchase);
        payments().apply(earlier, declined());
        var open = pay(purchase);
        timePasses();

        assertThat(payments().apply(earlier, capture())).isEqualTo(OrderState.CANCELLING);
        assertBooks(purchase, OrderState.CANCELLING);
        assertThat(payments().apply(open, voided())).isEqualTo(OrderState.CANCELLED);

        assertBooks(purchase, OrderState.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(names = {"PAID", "REFUNDING", "REFUNDED", "EXPIRED", "CANCELLED", "PAYMENT_FAILED"})
    void money_that_comes_late_goes_back_whatever_became_of_the_order(OrderState state) {
        var purchase = landed();
        var first = pay(purchase);
        payments().apply(first, declined());
        lead(purchase, state);

        assertThat(payments().apply(first, capture())).isEqualTo(state);

        assertThat(refunds(purchase)).contains(refund(purchase, first));
        assertBooks(purchase, state);
    }

    private void lead(AcceptedPurchase purchase, OrderState state) {
        switch (state) {
            case EXPIRED -> timePasses();
            case CANCELLED -> shop().ends().cancel(purchase.order(), purchase.buyer());
            case PAYMENT_FAILED -> {
                payments().apply(pay(purchase), declined());
                payments().apply(pay(purchase), declined());
            }
            case PAID -> captured(purchase);
            case REFUNDING -> refunding(purchase);
            case REFUNDED -> shop().refunds().apply(refunding(purchase), new RefundResult.Returned("re_1"));
            case PENDING, PAYING, CANCELLING, REJECTED -> throw new AssertionError("Nothing leads there here");
        }
    }

    private static Refund refund(AcceptedPurchase purchase, IntentId intent) {
        return new Refund(intent, purchase.order(), Samples.PRICE.times(UNITS), "ch_1");
    }

    private Payments payments() {
        return shop().payments();
    }
}
