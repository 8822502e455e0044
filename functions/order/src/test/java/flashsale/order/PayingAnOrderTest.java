package flashsale.order;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.OrderState;
import flashsale.domain.payment.Payments.PaymentRequest;
import flashsale.testing.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PayingAnOrderTest {
    private final Shop shop = new Shop();

    @Test
    void an_order_whose_money_was_taken_is_paid_and_others_are_told() {
        var order = shop.landed(Samples.buyer());

        assertThat(shop.pay(order, "a", "ok")).isEqualTo(new Payment.Paid(OrderState.PAID));

        assertThat(shop.stateOf(order)).isEqualTo(OrderState.PAID);
        assertThat(shop.told(order.order())).containsExactly("order.created", "order.paying", "order.paid");
    }

    @Test
    void a_repeated_key_takes_the_money_once_and_hears_the_same() {
        var order = shop.landed(Samples.buyer());
        var first = shop.pay(order, "a", "ok");

        assertThat(shop.pay(order, "a", "ok")).isEqualTo(first);

        assertThat(shop.provider.taken()).isEqualTo(Samples.PRICE.minor());
    }

    @Test
    void a_declined_order_may_be_paid_with_another_key() {
        var order = shop.landed(Samples.buyer());

        assertThat(shop.pay(order, "a", "declined")).isEqualTo(new Payment.Declined(OrderState.PENDING));
        assertThat(shop.pay(order, "a", "declined")).isEqualTo(new Payment.Declined(OrderState.PENDING));

        assertThat(shop.pay(order, "b", "ok")).isEqualTo(new Payment.Paid(OrderState.PAID));
    }

    @Test
    void the_third_decline_is_the_last_and_the_unit_is_free_at_once() {
        var order = shop.landed(Samples.buyer());
        shop.pay(order, "a", "declined");
        shop.pay(order, "b", "declined");

        assertThat(shop.pay(order, "c", "declined")).isEqualTo(new Payment.Declined(OrderState.PAYMENT_FAILED));

        assertThat(shop.stateOf(shop.landed(Samples.buyer()))).isEqualTo(OrderState.PENDING);
    }

    @Test
    void a_provider_that_does_not_answer_leaves_the_order_paying() {
        var order = shop.landed(Samples.buyer());

        assertThat(shop.pay(order, "a", "lost")).isEqualTo(new Payment.UnderWay(OrderState.PAYING));

        assertThat(shop.stateOf(order)).isEqualTo(OrderState.PAYING);
        assertThat(shop.pay(order, "a", "lost")).isEqualTo(new Payment.Paid(OrderState.PAID));
        assertThat(shop.provider.taken()).isEqualTo(Samples.PRICE.minor());
    }

    @Test
    void a_provider_that_has_not_decided_yet_leaves_the_order_paying() {
        var order = shop.landed(Samples.buyer());

        assertThat(shop.pay(order, "a", "undecided")).isEqualTo(new Payment.UnderWay(OrderState.PAYING));
    }

    @Test
    void somebody_elses_order_is_unknown() {
        var order = shop.landed(Samples.buyer());
        var request = Shop.request(order, "a", "ok");
        var stranger = new PaymentRequest(
                request.intent(), request.order(), Samples.buyer(), request.method(), request.instrument());

        assertThat(shop.payOrder.pay(stranger)).isEqualTo(new Payment.UnknownOrder());
    }

    @Test
    void an_order_that_is_paid_or_ended_is_not_paid_again() {
        var order = shop.landed(Samples.buyer());
        shop.pay(order, "a", "ok");

        assertThat(shop.pay(order, "b", "ok")).isEqualTo(new Payment.NotPayable(OrderState.PAID));
        assertThat(shop.provider.taken()).isEqualTo(Samples.PRICE.minor());
    }

    @Test
    void in_the_last_minute_the_provider_is_not_asked_any_more() {
        var order = shop.landed(Samples.buyer());
        shop.clock.advance(Samples.PAY_WITHIN.minus(Duration.ofMinutes(1)));

        assertThat(shop.pay(order, "a", "ok")).isEqualTo(new Payment.TooLate());
    }

    @Test
    void a_key_with_another_instrument_is_refused() {
        var order = shop.landed(Samples.buyer());
        shop.pay(order, "a", "ok");

        assertThat(shop.pay(order, "a", "declined")).isEqualTo(new Payment.KeyReused());
    }

    @Test
    void money_that_comes_when_the_order_is_over_pays_nothing() {
        var order = shop.landed(Samples.buyer());
        shop.pay(order, "a", "lost");
        shop.clock.advance(Samples.PAY_WITHIN);
        shop.books.ends().expire(10);
        var intent = Shop.request(order, "a", "lost").intent();
        shop.books
                .payments()
                .apply(
                        intent,
                        shop.provider.find(shop.books.payments().find(intent).orElseThrow()));

        assertThat(shop.pay(order, "a", "lost")).isEqualTo(new Payment.NotPayable(OrderState.CANCELLED));
    }

    @Test
    void a_log_that_is_away_does_not_undo_a_payment() {
        var order = shop.landed(Samples.buyer());
        shop.logAnswers = false;

        assertThat(shop.pay(order, "a", "ok")).isEqualTo(new Payment.Paid(OrderState.PAID));

        shop.logAnswers = true;
        shop.followUp.run();
        assertThat(shop.told(order.order())).containsExactly("order.created", "order.paying", "order.paid");
    }
}
