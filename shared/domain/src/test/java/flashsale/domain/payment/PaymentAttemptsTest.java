package flashsale.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.money.Money;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderLine;
import flashsale.domain.order.OrderMove;
import flashsale.domain.order.OrderState;
import flashsale.domain.payment.PaymentIntent.State;
import flashsale.domain.payment.Payments.PaymentRequest;
import flashsale.domain.payment.Payments.Start;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentAttemptsTest {
    private static final OrderId ID = new OrderId(1, 2);
    private static final PaymentRequest REQUEST = request(PaymentMethod.CARD, "tok_1");

    @ParameterizedTest
    @CsvSource({"900, 840", "180, 120", "90, 60", "3, 2"})
    void an_order_is_payable_up_to_a_minute_before_its_end_or_for_two_thirds_of_a_shorter_time(int window, int end) {
        var order = order(window);
        var edge = Instant.EPOCH.plusSeconds(end);

        assertThat(PaymentAttempts.inTime(order, edge.minusNanos(1))).isTrue();
        assertThat(PaymentAttempts.inTime(order, edge)).isFalse();
    }

    @Test
    void the_amount_is_the_orders() {
        var intent = PaymentAttempts.first(REQUEST, order(900), Instant.EPOCH);

        assertThat(intent.amount()).isEqualTo(Money.of(300, "CNY"));
        assertThat(intent.state()).isEqualTo(State.CREATED);
    }

    @Test
    void the_third_attempt_is_the_last() {
        assertThat(PaymentAttempts.afterEndOf(1)).isEqualTo(OrderMove.DECLINE);
        assertThat(PaymentAttempts.afterEndOf(2)).isEqualTo(OrderMove.DECLINE);
        assertThat(PaymentAttempts.afterEndOf(3)).isEqualTo(OrderMove.FAIL);
    }

    @Test
    void the_same_request_again_asks_as_long_as_the_order_waits_for_its_answer() {
        assertThat(again(State.CREATED, REQUEST, OrderState.PAYING)).isInstanceOf(Start.Ask.class);
        assertThat(again(State.CREATED, REQUEST, OrderState.CANCELLING))
                .isEqualTo(new Start.NotPayable(OrderState.CANCELLING));
        assertThat(again(State.CAPTURED, REQUEST, OrderState.PAID)).isInstanceOf(Start.Decided.class);
        assertThat(again(State.DECLINED, REQUEST, OrderState.PAYING)).isInstanceOf(Start.Decided.class);
    }

    @Test
    void a_key_belongs_to_one_method_and_instrument() {
        assertThat(again(State.CREATED, request(PaymentMethod.ALIPAY, "tok_1"), OrderState.PAYING))
                .isEqualTo(new Start.KeyReused());
        assertThat(again(State.DECLINED, request(PaymentMethod.CARD, "tok_2"), OrderState.PENDING))
                .isEqualTo(new Start.KeyReused());
    }

    private static Start again(State state, PaymentRequest request, OrderState order) {
        var first = PaymentAttempts.first(REQUEST, order(900), Instant.EPOCH);
        var intent = new PaymentIntent(
                first.id(), ID, first.amount(), first.method(), first.instrument(), state, "", first.createdAt());
        return PaymentAttempts.again(intent, request, order);
    }

    private static PaymentRequest request(PaymentMethod method, String instrument) {
        var intent = IntentId.of(ID, new IdempotencyKey("key"));
        return new PaymentRequest(intent, ID, new UserId(7), method, instrument);
    }

    private static Order order(int payWithinSeconds) {
        var line = new OrderLine(new SaleId(1), new ProductId(1), 3, Money.of(100, "CNY"));
        var payBy = Instant.EPOCH.plusSeconds(payWithinSeconds);
        return new Order(
                ID, new UserId(7), Optional.of(new SaleId(1)), OrderState.PENDING, List.of(line), Instant.EPOCH, payBy);
    }
}
