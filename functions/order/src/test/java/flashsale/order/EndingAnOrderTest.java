package flashsale.order;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.money.Money;
import flashsale.domain.order.OrderEnds.Cancellation;
import flashsale.domain.order.OrderState;
import flashsale.domain.payment.Refunds.Request;
import flashsale.testing.Samples;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndingAnOrderTest {
    private static final String REASON = "does not boil";

    private final Shop shop = new Shop();
    private final CancelOrder cancelOrder = new CancelOrder(shop.books.ends(), shop.followUp);
    private final RefundOrder refundOrder = new RefundOrder(shop.books.refunds(), shop.followUp);

    @Test
    void a_cancelled_orders_unit_can_be_bought_at_once() {
        var order = shop.landed(Samples.buyer());

        assertThat(cancelOrder.cancel(order.order(), order.buyer())).isInstanceOf(Cancellation.Cancelled.class);
        assertThat(cancelOrder.cancel(order.order(), order.buyer())).isInstanceOf(Cancellation.Cancelled.class);

        assertThat(shop.stateOf(shop.landed(Samples.buyer()))).isEqualTo(OrderState.PENDING);
        assertThat(shop.told(order.order())).containsExactly("order.created", "order.cancelled");
    }

    @Test
    void somebody_elses_order_is_not_cancelled() {
        var order = shop.landed(Samples.buyer());

        assertThat(cancelOrder.cancel(order.order(), Samples.buyer())).isEqualTo(new Cancellation.UnknownOrder());
        assertThat(shop.stateOf(order)).isEqualTo(OrderState.PENDING);
    }

    @Test
    void an_order_that_is_being_paid_is_not_cancelled() {
        var order = shop.landed(Samples.buyer());
        shop.pay(order, "a", "lost");

        assertThat(cancelOrder.cancel(order.order(), order.buyer()))
                .isEqualTo(new Cancellation.NotCancellable(OrderState.PAYING));
    }

    @Test
    void a_paid_order_is_refunded_and_may_be_asked_for_again() {
        var order = shop.landed(Samples.buyer());
        shop.pay(order, "a", "ok");

        for (int i = 0; i < 2; i++) {
            assertThat(refundOrder.refund(order.order(), Optional.of(Samples.PRICE), REASON))
                    .isEqualTo(new Request.Refunding(OrderState.REFUNDING));
        }

        assertThat(shop.told(order.order())).endsWith("order.refunding");
    }

    @Test
    void an_order_that_was_not_paid_is_not_refunded() {
        var order = shop.landed(Samples.buyer());

        assertThat(refundOrder.refund(order.order(), Optional.empty(), REASON))
                .isEqualTo(new Request.NotPaid(OrderState.PENDING));
    }

    @Test
    void neither_more_nor_less_than_was_paid_goes_back() {
        var order = shop.landed(Samples.buyer());
        shop.pay(order, "a", "ok");

        assertThat(refundOrder.refund(order.order(), Optional.of(Samples.PRICE.plus(Money.of(1, "CNY"))), REASON))
                .isEqualTo(new Request.MoreThanPaid(Samples.PRICE));
        assertThat(refundOrder.refund(order.order(), Optional.of(Money.of(1, "CNY")), REASON))
                .isEqualTo(new Request.LessThanPaid(Samples.PRICE));
        assertThat(shop.stateOf(order)).isEqualTo(OrderState.PAID);
    }

    @Test
    void nobodys_order_is_not_refunded() {
        var order = shop.buy(Samples.buyer());

        assertThat(refundOrder.refund(order.order(), Optional.empty(), REASON)).isEqualTo(new Request.UnknownOrder());
    }
}
