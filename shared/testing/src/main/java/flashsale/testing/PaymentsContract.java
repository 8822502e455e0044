package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.payment.PaymentMethod;
import flashsale.domain.payment.PaymentResult;
import flashsale.domain.payment.Payments;
import flashsale.domain.payment.Payments.PaymentRequest;
import flashsale.domain.payment.Payments.Start;
import flashsale.domain.payment.Payments.Unsettled;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Payments} makes of buyers who pay and of providers who answer. */
public abstract class PaymentsContract extends LifeContract {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private static final int ALL = 1_000_000;

    @Test
    void a_pending_order_is_paying_once_its_intent_is_written() {
        var purchase = landed();
        var request = request(purchase, "key");
        clock.advance(Duration.ofMillis(1234));

        var intent = new PaymentIntent(
                request.intent(),
                purchase.order(),
                Samples.PRICE.times(UNITS),
                PaymentMethod.CARD,
                "tok_visa",
                PaymentIntent.State.CREATED,
                "",
                clock.instant());
        assertThat(payments().start(request)).isEqualTo(new Start.Ask(intent));

        assertThat(payments().find(request.intent())).contains(intent);
        assertBooks(purchase, OrderState.PAYING);
    }

    @Test
    void the_same_request_again_is_the_same_attempt() {
        var purchase = landed();
        var first = payments().start(request(purchase, "key"));
        clock.advance(HALF_A_MINUTE);

        assertThat(payments().start(request(purchase, "key"))).isEqualTo(first);

        assertThat(events(purchase)).hasSize(2);
    }

    @Test
    void an_attempt_that_was_decided_is_not_made_again() {
        var purchase = landed();
        payments().start(request(purchase, "key"));
        payments().apply(request(purchase, "key").intent(), declined());

        assertThat(payments().start(request(purchase, "key")))
                .isEqualTo(new Start.Decided(
                        payments().find(request(purchase, "key").intent()).orElseThrow(), OrderState.PENDING));

        assertBooks(purchase, OrderState.PENDING);
    }

    @Test
    void another_buyers_order_is_unknown() {
        var purchase = landed();
        var intent = IntentId.of(purchase.order(), new IdempotencyKey("key"));
        var others = new PaymentRequest(intent, purchase.order(), Samples.buyer(), PaymentMethod.CARD, "tok_visa");
        var nobodys = new PaymentRequest(intent, new OrderId(1, 2), purchase.buyer(), PaymentMethod.CARD, "tok_visa");

        assertThat(payments().start(others)).isEqualTo(new Start.UnknownOrder());
        assertThat(payments().start(nobodys)).isEqualTo(new Start.UnknownOrder());

        assertBooks(purchase, OrderState.PENDING);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PENDING")
    void only_a_pending_order_is_payable(OrderState state) {
        var purchase = landed(state);

        assertThat(payments().start(request(purchase, "another-key"))).isEqualTo(new Start.NotPayable(state));

        assertThat(payments().find(request(purchase, "another-key").intent())).isEmpty();
        assertThat(found(purchase).state()).isEqualTo(state);
    }

    @Test
    void an_order_is_payable_up_to_a_minute_before_its_time_is_over() {
        var early = landed();
        var late = landed();
        clock.advance(Samples.PAY_WITHIN.minusMinutes(1).minusMillis(1));
        assertThat(payments().start(request(early, "key"))).isInstanceOf(Start.Ask.class);
        clock.advance(Duration.ofMillis(1));

        assertThat(payments().start(request(late, "key"))).isEqualTo(new Start.TooLate());

        assertBooks(late, OrderState.PENDING);
    }

    @Test
    void a_key_belongs_to_one_instrument() {
        var purchase = landed();
        var first = request(purchase, "key");
        payments().start(first);
        var other = new PaymentRequest(
                first.intent(), purchase.order(), purchase.buyer(), PaymentMethod.CARD, "tok_mastercard");

        assertThat(payments().start(other)).isEqualTo(new Start.KeyReused());
    }

    @Test
    void captured_money_pays_the_order_once() {
        var purchase = landed();
        var intent = pay(purchase);

        assertThat(payments().apply(intent, capture())).isEqualTo(OrderState.PAID);
        assertBooks(purchase, OrderState.PAID);
        assertThat(payments().apply(intent, capture())).isEqualTo(OrderState.PAID);

        assertBooks(purchase, OrderState.PAID);
        assertThat(refunds(purchase)).isEmpty();
        assertThat(events(purchase)).hasSize(3);
        assertThat(payments().find(intent).orElseThrow().reference()).isEqualTo("ch_1");
    }

    @Test
    void a_declined_payment_may_be_tried_twice_more() {
        var purchase = landed();

        assertThat(payments().apply(pay(purchase), declined())).isEqualTo(OrderState.PENDING);
        assertBooks(purchase, OrderState.PENDING);
        assertThat(payments().apply(pay(purchase), voided())).isEqualTo(OrderState.PENDING);
        var last = pay(purchase);
        assertThat(payments().apply(last, declined())).isEqualTo(OrderState.PAYMENT_FAILED);

        assertBooks(purchase, OrderState.PAYMENT_FAILED);
        assertThat(payments().apply(last, declined())).isEqualTo(OrderState.PAYMENT_FAILED);
        assertBooks(purchase, OrderState.PAYMENT_FAILED);
    }

    @Test
    void an_undecided_payment_changes_nothing_but_keeps_its_reference() {
        var purchase = landed();
        var intent = pay(purchase);

        payments().apply(intent, new PaymentResult.Undecided("ch_7"));
        assertThat(payments().apply(intent, new PaymentResult.Undecided(""))).isEqualTo(OrderState.PAYING);

        assertThat(stateOf(intent)).isEqualTo(PaymentIntent.State.CREATED);
        assertThat(payments().find(intent).orElseThrow().reference()).isEqualTo("ch_7");
        assertBooks(purchase, OrderState.PAYING);
    }

    @Test
    void a_later_word_changes_nothing_once_the_money_is_there() {
        var purchase = landed();
        var intent = captured(purchase);

        for (var word : List.of(declined(), voided(), new PaymentResult.Undecided("ch_8"))) {
            assertThat(payments().apply(intent, word)).isEqualTo(OrderState.PAID);
        }

        assertThat(payments().find(intent).orElseThrow().reference()).isEqualTo("ch_1");
        assertThat(stateOf(intent)).isEqualTo(PaymentIntent.State.CAPTURED);
        assertBooks(purchase, OrderState.PAID);
    }

    @Test
    void an_attempt_nobody_started_cannot_be_applied() {
        var unknown = IntentId.of(new OrderId(1, 2), new IdempotencyKey("key"));

        assertThat(payments().find(unknown)).isEmpty();
        assertThatThrownBy(() -> payments().apply(unknown, capture())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void undecided_attempts_are_found_when_nobody_has_heard_of_them_for_long_enough() {
        var paying = landed();
        var intent = pay(paying);
        var decided = captured(landed());
        clock.advance(HALF_A_MINUTE.minusMillis(1));
        assertThat(unsettled(intent)).isEmpty();
        clock.advance(Duration.ofMillis(1));

        assertThat(unsettled(intent))
                .containsExactly(new Unsettled(payments().find(intent).orElseThrow(), OrderState.PAYING));
        assertThat(unsettled(decided)).isEmpty();
    }

    @Test
    void an_attempt_the_provider_cannot_decide_yet_is_asked_about_after_the_others() {
        var slow = pay(landed());
        clock.advance(Duration.ofSeconds(1));
        var other = pay(landed());
        clock.advance(HALF_A_MINUTE);
        payments().apply(slow, new PaymentResult.Undecided("ch_1"));
        assertThat(unsettled(slow)).isEmpty();
        clock.advance(HALF_A_MINUTE);

        assertThat(payments().unsettled(HALF_A_MINUTE, ALL).stream()
                        .map(unsettled -> unsettled.intent().id())
                        .filter(List.of(slow, other)::contains)
                        .toList())
                .containsExactly(other, slow);
        assertThat(payments().unsettled(HALF_A_MINUTE, 1)).hasSize(1);
    }

    @Test
    void an_attempt_says_that_its_order_was_given_up() {
        var intent = pay(landed());
        timePasses();

        assertThat(unsettled(intent)).extracting(Unsettled::order).containsExactly(OrderState.CANCELLING);
    }

    @Test
    void a_message_is_heard_for_the_first_time_once() {
        var event = "evt-" + Samples.unique();

        assertThat(payments().firstHeard("stripe", event)).isTrue();
        assertThat(payments().firstHeard("stripe", event)).isFalse();
        assertThat(payments().firstHeard("sandbox", event)).isTrue();
    }

    private List<Unsettled> unsettled(IntentId intent) {
        return payments().unsettled(HALF_A_MINUTE, ALL).stream()
                .filter(unsettled -> unsettled.intent().id().equals(intent))
                .toList();
    }

    private Payments payments() {
        return shop().payments();
    }
}
