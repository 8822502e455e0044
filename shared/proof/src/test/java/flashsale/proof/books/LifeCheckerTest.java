package flashsale.proof.books;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.sale.Reservation;
import flashsale.proof.crowd.Outcome;
import org.junit.jupiter.api.Test;

/** Books of money and units with one fault each: it is seen, named and counted, and nothing else is. */
final class LifeCheckerTest {
    private final LivedSmallSale lived = new LivedSmallSale();

    private void onlyFinds(Violation kind, int count, String sentence, Object... values) {
        assertThat(lived.findings()).containsExactly(new Finding(kind, count, sentence.formatted(values)));
    }

    @Test
    void clean_books_pass() {
        assertThat(lived.findings()).isEmpty();
    }

    @Test
    void an_order_paid_by_two_charges() {
        lived.charges.add(lived.charge(0, "1", LivedSmallSale.TOTAL, 0));

        onlyFinds(Violation.DOUBLE_CHARGE, 1, "Order %s was charged 2 times", lived.sale.id(0));
    }

    @Test
    void a_second_charge_that_went_back_is_none() {
        lived.charges.add(lived.charge(0, "1", LivedSmallSale.TOTAL, LivedSmallSale.TOTAL));
        lived.intents.add(lived.intent(0, "1", PaymentIntent.State.CAPTURED, LivedSmallSale.TOTAL));

        assertThat(lived.findings()).isEmpty();
    }

    @Test
    void money_for_a_cancelled_order() {
        lived.charges.add(lived.charge(1, "0", LivedSmallSale.TOTAL, 0));

        onlyFinds(Violation.CHARGED_NOT_PAID, 1, "Order %s is CANCELLED, and was charged 100", lived.sale.id(1));
    }

    @Test
    void a_paid_order_that_nobody_was_charged_for() {
        lived.charges.clear();

        onlyFinds(Violation.PAID_NOT_CHARGED, 1, "Order %s is paid, and was charged 0 of 100", lived.sale.id(0));
    }

    @Test
    void a_paid_order_that_was_charged_less_than_it_costs() {
        lived.charges.set(0, lived.charge(0, "0", LivedSmallSale.TOTAL - 1, 0));

        onlyFinds(Violation.PAID_NOT_CHARGED, 1, "Order %s is paid, and was charged 99 of 100", lived.sale.id(0));
    }

    @Test
    void money_that_the_shop_does_not_know_to_be_its_own() {
        lived.intents.set(0, lived.intent(0, "0", PaymentIntent.State.CAPTURED, LivedSmallSale.TOTAL));

        onlyFinds(
                Violation.UNBALANCED_BOOKS,
                1,
                "Order %s: the shop believes it holds 0, the provider says 100",
                lived.sale.id(0));
    }

    @Test
    void a_unit_that_came_back_in_mysql_only() {
        lived.sale.gate.set(
                1, lived.sale.record(1, 1, lived.sale.reservation(1, Reservation.State.QUEUED, SmallSale.OPENED)));
        lived.sale.free = 0;

        onlyFinds(Violation.LEAKED_UNITS, 1, "The gate holds 1 units of order %s, which holds none", lived.sale.id(1));
    }

    @Test
    void a_unit_that_came_back_in_redis_only() {
        lived.sale.gate.set(
                0, lived.sale.record(0, 0, lived.sale.reservation(0, Reservation.State.RELEASED, SmallSale.OPENED)));
        lived.sale.free = 2;

        onlyFinds(Violation.LEAKED_UNITS, 1, "The gate does not hold the 1 units of order %s", lived.sale.id(0));
    }

    @Test
    void a_unit_that_came_back_twice() {
        lived.sale.free = 2;

        onlyFinds(Violation.LEAKED_UNITS, 1, "The gate is 1 units away from the stock: 3");
    }

    @Test
    void units_that_are_nowhere_in_the_stock_row() {
        lived.sale.stockRow = new OrderBook.StockRow(2, 0, 0, 1);

        onlyFinds(Violation.LEAKED_UNITS, 1, "MySQL is 1 units away from the stock: 1");
    }

    @Test
    void a_stock_row_that_counts_a_paid_unit_as_reserved() {
        lived.sale.stockRow = new OrderBook.StockRow(2, 1, 1, 0);

        assertThat(lived.findings())
                .containsExactly(
                        Finding.one(
                                Violation.UNBALANCED_BOOKS, "The stock row says 1 units are reserved, the orders 0"),
                        Finding.one(Violation.UNBALANCED_BOOKS, "The stock row says 0 units are sold, the orders 1"));
    }

    @Test
    void a_quota_that_a_cancelled_order_still_takes() {
        lived.sale.held.put(lived.sale.buyer(1), 1);

        onlyFinds(Violation.UNBALANCED_BOOKS, 1, "The quota row of buyer 2 says 1 units, the orders 0");
    }

    @Test
    void more_promises_than_units_are_no_harm_where_as_many_came_back() {
        lived.sale.forgetAnswers(2);
        lived.sale.answer(2, new Outcome.Accepted(lived.sale.id(2)));
        lived.sale.reserve(2);
        lived.sale.order(2);
        lived.sale.free = 0;
        lived.sale.stockRow = new OrderBook.StockRow(2, 0, 1, 1);
        lived.readAt = LivedSmallSale.PAY_BY;

        assertThat(lived.findings()).isEmpty();
    }
}
