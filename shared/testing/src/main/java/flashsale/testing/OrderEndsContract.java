package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.OrderEnds;
import flashsale.domain.order.OrderEnds.Cancellation;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How orders end in every {@link OrderEnds}. */
public abstract class OrderEndsContract extends LifeContract {
    @Test
    void a_pending_order_is_cancelled_by_its_buyer_once() {
        var purchase = landed();
        var pending = found(purchase);
        var cancelled = new Cancellation.Cancelled(pending.in(OrderState.CANCELLED));

        assertThat(ends().cancel(purchase.order(), purchase.buyer())).isEqualTo(cancelled);
        assertBooks(purchase, OrderState.CANCELLED);
        assertThat(ends().cancel(purchase.order(), purchase.buyer())).isEqualTo(cancelled);

        assertBooks(purchase, OrderState.CANCELLED);
        assertThat(events(purchase)).hasSize(2);
    }

    @Test
    void another_buyers_order_is_unknown() {
        var purchase = landed();

        assertThat(ends().cancel(purchase.order(), Samples.buyer())).isEqualTo(new Cancellation.UnknownOrder());
        assertThat(ends().cancel(new OrderId(1, 2), purchase.buyer())).isEqualTo(new Cancellation.UnknownOrder());

        assertBooks(purchase, OrderState.PENDING);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PENDING", "CANCELLED"})
    void only_a_pending_order_is_cancellable(OrderState state) {
        var purchase = landed(state);

        assertThat(ends().cancel(purchase.order(), purchase.buyer())).isEqualTo(new Cancellation.NotCancellable(state));

        assertThat(found(purchase).state()).isEqualTo(state);
    }

    @Test
    void a_pending_order_expires_when_its_time_is_over_and_not_before() {
        var purchase = landed();
        clock.advance(Samples.PAY_WITHIN.minusMillis(1));
        expireAll();
        assertBooks(purchase, OrderState.PENDING);
        clock.advance(Duration.ofMillis(1));

        expireAll();

        assertBooks(purchase, OrderState.EXPIRED);
    }

    @Test
    void an_order_that_is_being_paid_is_given_up_and_keeps_its_units() {
        var purchase = landed(OrderState.PAYING);

        timePasses();

        assertBooks(purchase, OrderState.CANCELLING);
    }

    @Test
    void an_order_whose_last_payment_was_declined_too_late_expires() {
        var purchase = landed();
        var intent = pay(purchase);
        clock.advance(Samples.PAY_WITHIN);

        assertThat(shop().payments().apply(intent, declined())).isEqualTo(OrderState.PENDING);
        expireAll();

        assertBooks(purchase, OrderState.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PENDING", "PAYING"})
    void time_changes_no_other_order(OrderState state) {
        var purchase = landed(state);

        timePasses();

        assertThat(found(purchase).state()).isEqualTo(state);
    }

    @Test
    void no_more_orders_are_moved_than_were_asked_for() {
        expireAll();
        clock.advance(Duration.ofHours(1));
        expireAll();
        var due = Stream.of(landed(), landed(OrderState.PAYING), landed()).toList();
        clock.advance(Samples.PAY_WITHIN);

        assertThat(ends().expire(2)).isEqualTo(2);
        assertThat(ends().expire(2)).isEqualTo(1);
        assertThat(ends().expire(2)).isZero();

        assertThat(due.stream().map(this::found).map(order -> order.state()).toList())
                .containsExactly(OrderState.EXPIRED, OrderState.CANCELLING, OrderState.EXPIRED);
    }

    @Test
    void units_of_an_ended_order_go_back_again_when_it_is_delivered_again() {
        var purchase = landed(OrderState.CANCELLED);
        releases().done(due(purchase));
        assertThat(due(purchase)).isEmpty();

        land(purchase);

        assertBooks(purchase, OrderState.CANCELLED);
    }

    @Test
    void units_of_an_ended_order_can_be_bought_again() {
        var sale = sale(1, 1);
        var first = Samples.purchase(sale.id(), Samples.buyer(), 1);
        land(first);
        ends().cancel(first.order(), first.buyer());
        var again = Samples.purchase(sale.id(), first.buyer(), 1);

        land(again);

        assertThat(found(again).state()).isEqualTo(OrderState.PENDING);
    }

    private OrderEnds ends() {
        return shop().ends();
    }
}
