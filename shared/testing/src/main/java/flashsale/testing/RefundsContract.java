package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.money.Money;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.payment.Refund;
import flashsale.domain.payment.RefundResult;
import flashsale.domain.payment.Refunds;
import flashsale.domain.payment.Refunds.Request;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How every {@link Refunds} gives money back. */
public abstract class RefundsContract extends LifeContract {
    private static final Money PAID = Samples.PRICE.times(UNITS);
    private static final RefundResult RETURNED = new RefundResult.Returned("re_1");

    @Test
    void a_paid_order_is_refunded_whole_and_ends_when_the_money_is_back() {
        var purchase = landed();
        var intent = captured(purchase);

        assertThat(refunds().request(purchase.order(), Optional.of(PAID), "does not boil"))
                .isEqualTo(new Request.Refunding(OrderState.REFUNDING));

        assertBooks(purchase, OrderState.REFUNDING);
        var refund = new Refund(intent, purchase.order(), PAID, "ch_1");
        assertThat(refunds(purchase)).containsExactly(refund);

        refunds().apply(refund, RETURNED);
        refunds().apply(refund, RETURNED);

        assertBooks(purchase, OrderState.REFUNDED);
        assertThat(refunds(purchase)).isEmpty();
        assertThat(events(purchase)).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUNDING", "REFUNDED"})
    void a_refund_that_was_asked_for_before_is_the_same_refund(OrderState state) {
        var purchase = landed(state);
        int due = refunds(purchase).size();

        assertThat(refunds().request(purchase.order(), Optional.empty(), "again"))
                .isEqualTo(new Request.Refunding(state));

        assertThat(refunds(purchase)).hasSize(due);
        assertBooks(purchase, state);
    }

    @Test
    void an_order_nobody_knows_is_not_refunded() {
        assertThat(refunds().request(new OrderId(1, 2), Optional.empty(), "")).isEqualTo(new Request.UnknownOrder());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PAID", "REFUNDING", "REFUNDED"})
    void what_was_not_paid_is_not_refunded(OrderState state) {
        var purchase = landed(state);

        assertThat(refunds().request(purchase.order(), Optional.empty(), "")).isEqualTo(new Request.NotPaid(state));

        assertThat(refunds(purchase)).isEmpty();
        assertThat(found(purchase).state()).isEqualTo(state);
    }

    @Test
    void a_client_who_believes_in_another_amount_gets_nothing() {
        var purchase = landed(OrderState.PAID);

        assertThat(request(purchase.order(), Money.of(PAID.minor() + 1, "CNY")))
                .isEqualTo(new Request.MoreThanPaid(PAID));
        assertThat(request(purchase.order(), Money.of(PAID.minor() - 1, "CNY")))
                .isEqualTo(new Request.LessThanPaid(PAID));
        assertThat(request(purchase.order(), Money.of(PAID.minor(), "EUR"))).isEqualTo(new Request.MoreThanPaid(PAID));

        assertBooks(purchase, OrderState.PAID);
        assertThat(refunds(purchase)).isEmpty();
    }

    @Test
    void a_refund_that_is_under_way_is_asked_about_again_soon() {
        var purchase = landed(OrderState.REFUNDING);
        var refund = refunds(purchase).getFirst();

        refunds().apply(refund, new RefundResult.UnderWay());

        assertThat(refunds(purchase)).isEmpty();
        clock.advance(Duration.ofSeconds(10));
        assertThat(refunds(purchase)).containsExactly(refund);
        assertBooks(purchase, OrderState.REFUNDING);
    }

    @Test
    void a_refused_refund_is_asked_for_again_and_less_often_each_time() {
        var purchase = landed(OrderState.REFUNDING);
        var refund = refunds(purchase).getFirst();
        var pause = Duration.ofMinutes(10);
        for (int i = 0; i < 3; i++) {
            refunds().apply(refund, new RefundResult.Refused("account closed"));
            clock.advance(pause.minusMillis(1));
            assertThat(refunds(purchase)).isEmpty();
            clock.advance(Duration.ofMillis(1));
            assertThat(refunds(purchase)).containsExactly(refund);
            pause = pause.multipliedBy(2);
        }

        refunds().apply(refund, RETURNED);

        assertBooks(purchase, OrderState.REFUNDED);
    }

    @Test
    void a_word_that_comes_after_the_end_changes_nothing() {
        var purchase = landed(OrderState.REFUNDING);
        var refund = refunds(purchase).getFirst();
        refunds().apply(refund, RETURNED);

        refunds().apply(refund, new RefundResult.Refused("returned already"));
        refunds().apply(refund, new RefundResult.UnderWay());
        clock.advance(Duration.ofDays(2));

        assertThat(refunds(purchase)).isEmpty();
        assertBooks(purchase, OrderState.REFUNDED);
    }

    @Test
    void money_that_an_order_did_not_want_goes_back_without_a_change_of_the_order() {
        var purchase = landed();
        var late = pay(purchase);
        shop().payments().apply(late, declined());
        captured(purchase);
        shop().payments().apply(late, capture());
        var unwanted = refunds(purchase).getFirst();
        refunds().request(purchase.order(), Optional.empty(), "does not boil");

        refunds().apply(unwanted, RETURNED);

        assertBooks(purchase, OrderState.REFUNDING);
        assertThat(refunds(purchase)).hasSize(1).doesNotContain(unwanted);
        refunds().apply(refunds(purchase).getFirst(), RETURNED);
        assertBooks(purchase, OrderState.REFUNDED);
    }

    @Test
    void no_more_refunds_are_handed_out_than_were_asked_for() {
        landed(OrderState.REFUNDING);
        landed(OrderState.REFUNDING);

        assertThat(refunds().due(1)).hasSize(1);
    }

    private Request request(OrderId order, Money amount) {
        return refunds().request(order, Optional.of(amount), "does not boil");
    }

    private Refunds refunds() {
        return shop().refunds();
    }
}
