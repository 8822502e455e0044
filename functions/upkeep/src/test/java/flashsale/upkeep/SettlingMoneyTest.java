package flashsale.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderState;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.payment.PaymentMethod;
import flashsale.domain.payment.Payments.PaymentRequest;
import flashsale.domain.payment.Payments.Start;
import flashsale.domain.product.Addition;
import flashsale.domain.sale.SaleStatus;
import flashsale.testing.InMemoryPaymentGateway;
import flashsale.testing.InMemoryShop;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of money when the request that moved it is long over. */
class SettlingMoneyTest {
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final ManualClock clock = new ManualClock();
    private final InMemoryShop shop = InMemoryShop.at(clock);
    private final InMemoryPaymentGateway provider = new InMemoryPaymentGateway(clock);
    private final RecoverPayments recoverPayments = new RecoverPayments(shop.payments(), provider, SILENCE);
    private final SendRefunds sendRefunds = new SendRefunds(shop.refunds(), provider);

    @Test
    void a_lost_answer_is_asked_for_when_nobody_has_heard_for_long_enough() {
        var order = landed();
        provider.charge(paying(order, "ok"));
        clock.advance(SILENCE.minusMillis(1));
        assertThat(recoverPayments.run()).isZero();

        clock.advance(Duration.ofMillis(1));

        assertThat(recoverPayments.run()).isEqualTo(1);
        assertThat(stateOf(order)).isEqualTo(OrderState.PAID);
        assertThat(provider.taken(order.order())).isEqualTo(Samples.PRICE.minor());
    }

    @Test
    void a_charge_that_never_arrived_is_made_once() {
        var order = landed();
        paying(order, "ok");
        clock.advance(SILENCE);

        assertThat(recoverPayments.run()).isEqualTo(1);
        assertThat(recoverPayments.run()).isZero();

        assertThat(stateOf(order)).isEqualTo(OrderState.PAID);
        assertThat(provider.taken(order.order())).isEqualTo(Samples.PRICE.minor());
    }

    @Test
    void an_order_that_was_given_up_ends_without_money() {
        var order = landed();
        paying(order, "ok");
        expire();

        assertThat(recoverPayments.run()).isEqualTo(1);

        assertThat(stateOf(order)).isEqualTo(OrderState.CANCELLED);
        assertThat(provider.taken(order.order())).isZero();
    }

    @Test
    void money_that_was_taken_for_an_order_that_is_over_goes_back() {
        var order = landed();
        provider.charge(paying(order, "ok"));
        expire();

        assertThat(recoverPayments.run()).isEqualTo(1);
        assertThat(stateOf(order)).isEqualTo(OrderState.CANCELLED);
        assertThat(sendRefunds.run()).isEqualTo(1);

        assertThat(provider.taken(order.order())).isZero();
        assertThat(sendRefunds.run()).isZero();
    }

    @Test
    void one_that_never_answers_does_not_hold_the_others() {
        for (int i = 0; i < 5; i++) {
            paying(landed(), "lost-before");
        }
        clock.advance(Duration.ofMillis(1));
        var order = landed();
        paying(order, "ok");
        clock.advance(SILENCE);

        recoverPayments.run();
        recoverPayments.run();

        assertThat(stateOf(order)).isEqualTo(OrderState.PAID);
    }

    @Test
    void a_requested_refund_ends_the_order_also_where_an_answer_is_lost() {
        var order = landed();
        provider.charge(paying(order, "refund-lost"));
        clock.advance(SILENCE);
        recoverPayments.run();
        shop.refunds().request(order.order(), Optional.empty(), "does not boil");

        assertThat(sendRefunds.run()).isZero();
        assertThat(sendRefunds.run()).isEqualTo(1);

        assertThat(stateOf(order)).isEqualTo(OrderState.REFUNDED);
        assertThat(provider.taken(order.order())).isZero();
    }

    private void expire() {
        clock.advance(Samples.PAY_WITHIN);
        assertThat(shop.ends().expire(10)).isEqualTo(1);
    }

    private AcceptedPurchase landed() {
        var product = ((Addition.Added) shop.products().add(Samples.product())).product();
        var draft = shop.sales().add(Samples.rules(product.id(), 1, 1), clock.instant());
        shop.sales().move(draft.id(), Set.of(SaleStatus.DRAFT), SaleStatus.LOADING);
        shop.sales().move(draft.id(), Set.of(SaleStatus.LOADING), SaleStatus.PUBLISHED);
        var purchase = Samples.purchase(draft.id(), Samples.buyer(), 1);
        shop.landing().land(List.of(purchase));
        return purchase;
    }

    private PaymentIntent paying(AcceptedPurchase order, String instrument) {
        var id = IntentId.of(order.order(), new IdempotencyKey("key"));
        var request = new PaymentRequest(id, order.order(), order.buyer(), PaymentMethod.CARD, instrument);
        return ((Start.Ask) shop.payments().start(request)).intent();
    }

    private OrderState stateOf(AcceptedPurchase order) {
        return shop.orders().find(order.order(), order.buyer()).orElseThrow().state();
    }
}
