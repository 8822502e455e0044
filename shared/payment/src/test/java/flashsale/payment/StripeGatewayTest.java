package flashsale.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.OrderId;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentGateway;
import flashsale.domain.payment.PaymentGateway.Notice;
import flashsale.domain.payment.PaymentResult;
import flashsale.domain.payment.Refund;
import flashsale.domain.payment.RefundResult;
import flashsale.testing.ManualClock;
import flashsale.testing.PaymentGatewayContract;
import flashsale.testing.WebhookMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real library over real HTTP, in front of a double of Stripe. */
class StripeGatewayTest extends PaymentGatewayContract {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ManualClock clock = new ManualClock();
    private StripeDouble stripe;
    private PaymentGateway gateway;

    @BeforeEach
    void start() throws IOException {
        stripe = new StripeDouble();
        gateway = new StripeGateway(StripeDouble.KEY, stripe.address(), StripeDouble.SECRET, PATIENCE, clock);
    }

    @AfterEach
    void stop() {
        stripe.close();
    }

    @Override
    protected PaymentGateway gateway() {
        return gateway;
    }

    @Override
    protected long taken(OrderId order) {
        return stripe.taken(order.toString());
    }

    @Override
    protected void settle() {
        stripe.settle();
    }

    @Override
    protected List<WebhookMessage> messages(IntentId intent, int atLeast) {
        return stripe.messages(intent.value());
    }

    @Override
    protected WebhookMessage sign(byte[] body, Instant at) {
        return StripeDouble.sign(body, at);
    }

    @Override
    protected String irrelevant() {
        return StripeDouble.event("evt_1", "refund.updated", "{\"id\":\"re_1\",\"object\":\"refund\"}");
    }

    @Override
    protected Instant now() {
        return InstantSource.system().instant();
    }

    @Test
    void looking_for_an_attempt_whose_answer_was_lost_confirms_nothing() {
        gateway.find(intent("ok"));
        gateway.cancel(intent("ok"));

        assertThat(stripe.requests()).isNotEmpty().noneMatch(request -> request.endsWith("/confirm"));
    }

    @Test
    void a_payment_method_that_cannot_be_used_is_declined_and_leaves_nothing_open() {
        var intent = intent("bad-method");

        assertThat(gateway.charge(intent)).isInstanceOf(PaymentResult.Declined.class);

        assertThat(gateway.find(intent)).isInstanceOf(PaymentResult.Voided.class);
    }

    @Test
    void an_attempt_older_than_the_key_that_stripe_has_forgotten_is_searched() {
        var lost = intent("lost");
        assertThatThrownBy(() -> gateway.charge(lost)).isInstanceOf(StoreUnavailable.class);
        stripe.forgetKeys();
        clock.advance(Duration.ofDays(1));

        assertThat(gateway.charge(lost)).isInstanceOf(PaymentResult.Captured.class);
        assertThat(gateway.cancel(lost)).isInstanceOf(PaymentResult.Captured.class);

        assertThat(taken(lost.order())).isEqualTo(lost.amount().minor());
    }

    @Test
    void an_attempt_that_did_not_arrive_in_a_day_does_not_arrive_any_more() {
        var intent = intent("ok");
        clock.advance(Duration.ofDays(1));

        assertThat(gateway.find(intent)).isInstanceOf(PaymentResult.Undecided.class);
        assertThat(gateway.charge(intent)).isInstanceOf(PaymentResult.Voided.class);
        assertThat(gateway.cancel(intent)).isInstanceOf(PaymentResult.Voided.class);

        assertThat(taken(intent.order())).isZero();
    }

    @Test
    void a_refund_asked_for_again_after_a_day_is_the_same_refund() {
        var intent = intent("ok");
        var captured = (PaymentResult.Captured) gateway.charge(intent);
        var refund = new Refund(intent.id(), intent.order(), intent.amount(), captured.reference());
        var first = gateway.refund(refund);

        stripe.forgetKeys();

        assertThat(first).isInstanceOf(RefundResult.Returned.class);
        assertThat(gateway.refund(refund)).isEqualTo(first);
        assertThat(taken(intent.order())).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 429, 500, 503})
    void trouble_at_stripe_is_unknown_and_not_tried_again_behind_our_back(int status) {
        stripe.failWith(status);

        assertThatThrownBy(() -> gateway.charge(intent("ok"))).isInstanceOf(StoreUnavailable.class);

        assertThat(stripe.requests()).hasSize(1);
    }

    @Test
    void a_key_that_stripe_does_not_accept_decides_nothing() {
        var stranger = new StripeGateway("sk_test_other", stripe.address(), StripeDouble.SECRET, PATIENCE, clock);

        assertThatThrownBy(() -> stranger.charge(intent("ok"))).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void a_stripe_that_does_not_answer_is_unknown_in_time() throws IOException {
        try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = URI.create("http://127.0.0.1:" + deaf.getLocalPort());
            var impatient =
                    new StripeGateway(StripeDouble.KEY, address, StripeDouble.SECRET, Duration.ofMillis(200), clock);
            long begin = System.nanoTime();

            assertThatThrownBy(() -> impatient.charge(intent("ok"))).isInstanceOf(StoreUnavailable.class);

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void an_event_about_an_intent_that_is_not_ours_is_irrelevant() {
        var object = "{\"id\":\"pi_1\",\"object\":\"payment_intent\",\"metadata\":{}}";
        var body =
                StripeDouble.event("evt_1", "payment_intent.succeeded", object).getBytes(StandardCharsets.UTF_8);
        var message = StripeDouble.sign(body, ManualClock.NOON);

        assertThat(gateway.read(body, message.headers(), ManualClock.NOON)).isEqualTo(new Notice.Irrelevant("evt_1"));
    }
}
