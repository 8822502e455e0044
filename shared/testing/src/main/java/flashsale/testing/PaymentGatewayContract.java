package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.money.Money;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderId;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentGateway;
import flashsale.domain.payment.PaymentGateway.Notice;
import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.payment.PaymentMethod;
import flashsale.domain.payment.PaymentResult;
import flashsale.domain.payment.Refund;
import flashsale.domain.payment.RefundResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link PaymentGateway} does, in front of a provider that does what the instrument says. */
public abstract class PaymentGatewayContract {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int ROUNDS = 20;

    /** Long enough for a test to come in between; a settled provider has waited for it. */
    private static final String UNDECIDED = "undecided:1500";

    protected abstract PaymentGateway gateway();

    /** Captured and not given back, by the provider's own books, in minor units. */
    protected abstract long taken(OrderId order);

    /** Returns when nothing is undecided or under way any more. */
    protected abstract void settle();

    /** What the provider has sent about an intent: waits until there are so many. */
    protected abstract List<WebhookMessage> messages(IntentId intent, int atLeast);

    protected abstract WebhookMessage sign(byte[] body, Instant at);

    /** A body about something that is no attempt to pay. */
    protected abstract String irrelevant();

    /** By which messages are signed. */
    protected abstract Instant now();

    protected static PaymentIntent intent(String instrument) {
        return intent(order(), instrument);
    }

    protected static OrderId order() {
        return new OrderId(Samples.unique(), Samples.unique());
    }

    protected static PaymentIntent intent(OrderId order, String instrument) {
        return new PaymentIntent(
                IntentId.of(order, new IdempotencyKey("key-" + Samples.unique())),
                order,
                Samples.PRICE,
                PaymentMethod.CARD,
                instrument,
                PaymentIntent.State.CREATED,
                "",
                ManualClock.NOON);
    }

    private static PaymentIntent with(PaymentIntent intent, Money amount, String reference) {
        return new PaymentIntent(
                intent.id(),
                intent.order(),
                amount,
                intent.method(),
                intent.instrument(),
                intent.state(),
                reference,
                intent.createdAt());
    }

    /** Charges it and asks for the money back. */
    private Refund refundOf(PaymentIntent intent) {
        var captured = (PaymentResult.Captured) gateway().charge(intent);
        return new Refund(intent.id(), intent.order(), intent.amount(), captured.reference());
    }

    private void assertCaptured(PaymentIntent intent) {
        assertThat(gateway().find(intent)).isInstanceOf(PaymentResult.Captured.class);
        assertThat(taken(intent.order())).isEqualTo(intent.amount().minor());
    }

    private void assertVoided(PaymentIntent intent) {
        assertThat(gateway().find(intent)).isInstanceOf(PaymentResult.Voided.class);
        assertThat(taken(intent.order())).isZero();
    }

    @Test
    void money_is_taken_and_found_taken() {
        var intent = intent("ok");

        var result = gateway().charge(intent);

        assertThat(result)
                .isInstanceOfSatisfying(
                        PaymentResult.Captured.class,
                        captured -> assertThat(captured.reference()).isNotEmpty());
        assertThat(gateway().find(intent)).isEqualTo(result);
        assertThat(gateway().find(with(intent, intent.amount(), ((PaymentResult.Captured) result).reference())))
                .isEqualTo(result);
        assertCaptured(intent);
    }

    @Test
    void a_declined_attempt_stays_declined_and_another_one_may_succeed() {
        var intent = intent("declined");

        var result = gateway().charge(intent);

        assertThat(result)
                .isInstanceOfSatisfying(
                        PaymentResult.Declined.class,
                        declined -> assertThat(declined.reason()).isNotEmpty());
        assertThat(gateway().find(intent)).isEqualTo(result);
        assertThat(gateway().charge(intent)).isEqualTo(result);
        assertThat(taken(intent.order())).isZero();
        assertThat(gateway().charge(intent(intent.order(), "ok"))).isInstanceOf(PaymentResult.Captured.class);
        assertThat(taken(intent.order())).isEqualTo(intent.amount().minor());
    }

    @Test
    void the_first_attempts_of_an_order_may_be_declined_and_the_next_one_not() {
        var order = order();

        assertThat(gateway().charge(intent(order, "decline:2"))).isInstanceOf(PaymentResult.Declined.class);
        assertThat(gateway().charge(intent(order, "decline:2"))).isInstanceOf(PaymentResult.Declined.class);
        assertThat(gateway().charge(intent(order, "decline:2"))).isInstanceOf(PaymentResult.Captured.class);
    }

    @Test
    void an_instrument_that_the_provider_does_not_know_is_declined() {
        var intent = intent("no-such-instrument");

        assertThat(gateway().charge(intent)).isInstanceOf(PaymentResult.Declined.class);
        assertThat(taken(intent.order())).isZero();
    }

    @Test
    void an_attempt_repeated_is_answered_as_the_first_time_and_takes_money_once() {
        var intent = intent("ok");

        var first = gateway().charge(intent);

        assertThat(gateway().charge(intent)).isEqualTo(first);
        assertCaptured(intent);
    }

    @Test
    void one_attempt_from_many_sides_takes_money_once() throws Exception {
        var intent = intent("ok");
        Callable<PaymentResult> charge = () -> gateway().charge(intent);

        var results = Race.run(Collections.nCopies(8, charge));

        assertThat(results).hasOnlyElementsOfType(PaymentResult.Captured.class).containsOnly(results.getFirst());
        assertCaptured(intent);
    }

    @Test
    void the_same_attempt_with_another_amount_is_a_fault_of_ours_and_takes_nothing() {
        var intent = intent("ok");
        gateway().charge(intent);

        assertThatThrownBy(() -> gateway().charge(with(intent, Money.of(1, "CNY"), "")))
                .isInstanceOf(IllegalStateException.class);

        assertCaptured(intent);
    }

    @Test
    void a_lost_answer_is_unknown_and_the_money_is_taken_once() {
        var intent = intent("lost");

        assertThatThrownBy(() -> gateway().charge(intent)).isInstanceOf(StoreUnavailable.class);

        assertCaptured(intent);
        assertThat(gateway().charge(intent)).isInstanceOf(PaymentResult.Captured.class);
        assertCaptured(intent);
    }

    @Test
    void a_lost_request_is_unknown_too_and_can_be_ended_for_good() {
        var intent = intent("lost-before");

        assertThatThrownBy(() -> gateway().charge(intent)).isInstanceOf(StoreUnavailable.class);

        assertThat(gateway().find(intent)).isInstanceOf(PaymentResult.Undecided.class);
        assertThat(gateway().cancel(intent)).isInstanceOf(PaymentResult.Voided.class);
        assertVoided(intent);
    }

    @Test
    void what_is_undecided_is_decided_later() {
        var intent = intent(UNDECIDED);

        assertThat(gateway().charge(intent)).isInstanceOf(PaymentResult.Undecided.class);
        assertThat(gateway().find(intent)).isInstanceOf(PaymentResult.Undecided.class);
        assertThat(taken(intent.order())).isZero();
        settle();

        assertCaptured(intent);
        assertThat(gateway().charge(intent)).isInstanceOf(PaymentResult.Captured.class);
    }

    @Test
    void what_is_undecided_can_be_ended() {
        var intent = intent(UNDECIDED);
        gateway().charge(intent);

        assertThat(gateway().cancel(intent)).isInstanceOf(PaymentResult.Voided.class);

        settle();
        assertVoided(intent);
        assertThat(gateway().charge(intent)).isInstanceOf(PaymentResult.Voided.class);
        assertVoided(intent);
    }

    @Test
    void the_provider_may_be_past_the_point_where_it_can_be_ended() {
        var intent = intent(UNDECIDED + ",firm");
        gateway().charge(intent);

        assertThat(gateway().cancel(intent)).isInstanceOf(PaymentResult.Undecided.class);

        settle();
        assertCaptured(intent);
        assertThat(gateway().cancel(intent)).isInstanceOf(PaymentResult.Captured.class);
    }

    @Test
    void what_was_decided_is_not_ended_by_a_cancellation() {
        var captured = intent("ok");
        var declined = intent("declined");
        gateway().charge(captured);
        gateway().charge(declined);

        assertThat(gateway().cancel(captured)).isInstanceOf(PaymentResult.Captured.class);
        assertThat(gateway().cancel(declined)).isInstanceOf(PaymentResult.Declined.class);

        assertCaptured(captured);
    }

    @Test
    void an_attempt_that_was_ended_before_it_arrived_takes_nothing() {
        var intent = intent("ok");

        assertThat(gateway().cancel(intent)).isInstanceOf(PaymentResult.Voided.class);

        assertThat(gateway().cancel(intent)).isInstanceOf(PaymentResult.Voided.class);
        assertThat(gateway().charge(intent)).isInstanceOf(PaymentResult.Voided.class);
        assertVoided(intent);
    }

    @Test
    void asking_for_an_unknown_attempt_begins_nothing() {
        var intent = intent("ok");

        assertThat(gateway().find(intent)).isInstanceOf(PaymentResult.Undecided.class);

        settle();
        assertThat(taken(intent.order())).isZero();
        assertThat(gateway().charge(intent)).isInstanceOf(PaymentResult.Captured.class);
    }

    @Test
    void between_capture_and_cancellation_the_provider_decides_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var intent = intent("ok");

            var results = Race.run(List.<Callable<PaymentResult>>of(
                    () -> gateway().charge(intent), () -> gateway().cancel(intent)));

            var last = gateway().find(intent);
            assertThat(results).containsOnly(last);
            boolean captured = last instanceof PaymentResult.Captured;
            assertThat(taken(intent.order()))
                    .isEqualTo(captured ? intent.amount().minor() : 0);
        }
    }

    @Test
    void money_goes_back_once() {
        var refund = refundOf(intent("ok"));

        var first = gateway().refund(refund);

        assertThat(first).isInstanceOf(RefundResult.Returned.class);
        assertThat(gateway().refund(refund)).isEqualTo(first);
        assertThat(taken(refund.order())).isZero();
    }

    @Test
    void a_refund_may_take_its_time() {
        var refund = refundOf(intent("refund-later:1500"));

        assertThat(gateway().refund(refund)).isInstanceOf(RefundResult.UnderWay.class);
        assertThat(gateway().refund(refund)).isInstanceOf(RefundResult.UnderWay.class);
        settle();

        assertThat(gateway().refund(refund)).isInstanceOf(RefundResult.Returned.class);
        assertThat(taken(refund.order())).isZero();
    }

    @Test
    void a_refund_may_be_refused() {
        var refund = refundOf(intent("refund-refused"));

        assertThat(gateway().refund(refund)).isInstanceOf(RefundResult.Refused.class);
        assertThat(gateway().refund(refund)).isInstanceOf(RefundResult.Refused.class);
        assertThat(taken(refund.order())).isEqualTo(refund.amount().minor());
    }

    @Test
    void a_refund_whose_answer_was_lost_is_asked_for_again() {
        var refund = refundOf(intent("refund-lost"));

        assertThatThrownBy(() -> gateway().refund(refund)).isInstanceOf(StoreUnavailable.class);

        assertThat(gateway().refund(refund)).isInstanceOf(RefundResult.Returned.class);
        assertThat(taken(refund.order())).isZero();
    }

    @Test
    void what_was_never_taken_does_not_go_back() {
        var intent = intent("declined");
        var declined = (PaymentResult.Declined) gateway().charge(intent);

        var result = gateway().refund(new Refund(intent.id(), intent.order(), intent.amount(), declined.reference()));

        assertThat(result).isInstanceOf(RefundResult.Refused.class);
        assertThat(taken(intent.order())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "declined", "lost", "undecided:200"})
    void a_decision_is_told(String instrument) {
        var intent = intent(instrument);
        try {
            gateway().charge(intent);
        } catch (StoreUnavailable asTheInstrumentSays) {
            assertThat(instrument).isEqualTo("lost");
        }
        settle();

        var message = messages(intent.id(), 1).getFirst();

        assertThat(gateway().read(message.body(), message.headers(), now()))
                .isInstanceOfSatisfying(
                        Notice.About.class, about -> assertThat(about.intent()).isEqualTo(intent.id()));
    }

    @Test
    void a_message_may_come_several_times_and_is_the_same_event() {
        var intent = intent("dup:3");
        gateway().charge(intent);

        var notices = messages(intent.id(), 3).stream()
                .map(message -> gateway().read(message.body(), message.headers(), now()))
                .distinct()
                .toList();

        assertThat(notices).hasSize(1);
    }

    @Test
    void a_message_with_another_body_or_no_signature_is_forged() {
        var intent = intent("ok");
        gateway().charge(intent);
        var message = messages(intent.id(), 1).getFirst();
        var other = message.body().clone();
        other[other.length / 2] ^= 1;

        assertThat(gateway().read(other, message.headers(), now())).isInstanceOf(Notice.Forged.class);
        assertThat(gateway().read(message.body(), Map.of(), now())).isInstanceOf(Notice.Forged.class);
        message.headers()
                .forEach((name, _) -> assertThat(gateway().read(message.body(), Map.of(name, "nonsense"), now()))
                        .isInstanceOf(Notice.Forged.class));
    }

    @Test
    void a_message_is_believed_for_five_minutes() {
        var at = ManualClock.NOON;
        var message = sign(irrelevant().getBytes(StandardCharsets.UTF_8), at);

        assertThat(gateway().read(message.body(), message.headers(), at.plus(TOLERANCE)))
                .isInstanceOf(Notice.Irrelevant.class);
        assertThat(gateway().read(message.body(), message.headers(), at.minus(TOLERANCE)))
                .isInstanceOf(Notice.Irrelevant.class);
        assertThat(gateway()
                        .read(
                                message.body(),
                                message.headers(),
                                at.plus(TOLERANCE).plusSeconds(1)))
                .isInstanceOf(Notice.Forged.class);
        assertThat(gateway()
                        .read(
                                message.body(),
                                message.headers(),
                                at.minus(TOLERANCE).minusSeconds(1)))
                .isInstanceOf(Notice.Forged.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "null", "nonsense"})
    void what_is_signed_and_cannot_be_read_is_malformed(String body) {
        var message = sign(body.getBytes(StandardCharsets.UTF_8), ManualClock.NOON);

        assertThat(gateway().read(message.body(), message.headers(), ManualClock.NOON))
                .isInstanceOf(Notice.Malformed.class);
    }
}
