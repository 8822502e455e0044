package flashsale.proof.books;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.OrderId;
import flashsale.domain.sale.Reservation;
import flashsale.proof.crowd.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The checker has to bite: clean books pass, and each kind of harm is seen and named. */
final class CheckerTest {
    private final SmallSale sale = new SmallSale();

    private List<Finding> findings() {
        return Checker.check(sale.close());
    }

    private Set<Violation> violations() {
        return findings().stream().map(Finding::kind).collect(Collectors.toSet());
    }

    @Test
    void clean_books_pass() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void one_order_too_many_is_oversold() {
        int click = sale.click(2);
        sale.reserve(click);
        sale.order(click);
        sale.answer(click, new Outcome.Accepted(sale.id(click)));

        assertThat(findings())
                .contains(new Finding(Violation.OVERSOLD, 1, "3 units were ordered and 3 promised, of 2"));
    }

    @Test
    void one_promise_too_many_is_oversold_even_if_its_order_never_lands() {
        sale.forgetAnswers(2);
        sale.answer(2, new Outcome.Accepted(sale.id(2)));

        assertThat(violations()).contains(Violation.OVERSOLD, Violation.LOST_PROMISES);
    }

    @Test
    void two_orders_of_one_buyer_are_over_the_limit() {
        int click = sale.click(0);
        sale.order(click);

        assertThat(findings()).contains(Finding.one(Violation.OVER_LIMIT, "Buyer 1 holds 2 units, the limit is 1"));
    }

    @Test
    void two_reservations_of_one_buyer_are_over_the_limit_before_any_order() {
        int click = sale.click(0);
        var taken = SmallSale.OPENED;
        sale.gate.set(
                0,
                sale.record(
                        0,
                        2,
                        sale.reservation(0, Reservation.State.QUEUED, taken),
                        sale.reservation(click, Reservation.State.QUEUED, taken)));

        assertThat(violations()).contains(Violation.OVER_LIMIT);
    }

    @Test
    void a_promise_without_an_order_is_lost() {
        sale.rows.remove(1);
        sale.held.remove(sale.buyer(1));

        assertThat(findings())
                .contains(Finding.one(Violation.LOST_PROMISES, "Order %s was promised and is not there", sale.id(1)));
    }

    @Test
    void a_promise_that_was_rejected_is_lost() {
        sale.reject(1);

        assertThat(findings())
                .containsExactly(
                        Finding.one(Violation.LOST_PROMISES, "Order %s was promised and rejected", sale.id(1)));
    }

    @Test
    void an_order_of_nobody_is_a_phantom() {
        sale.rows.add(new OrderBook.Row(
                new OrderId(1, 2), sale.buyer(3), sale.rows.getFirst().state(), 1, SmallSale.OPENED));

        assertThat(violations()).contains(Violation.PHANTOM_ORDERS);
    }

    @Test
    void an_order_of_a_refused_key_is_a_phantom() {
        sale.order(3);

        assertThat(violations()).contains(Violation.PHANTOM_ORDERS);
    }

    @Test
    void an_order_under_another_buyers_name_is_a_phantom() {
        var row = sale.rows.getFirst();
        sale.rows.set(0, new OrderBook.Row(row.order(), sale.buyer(3), row.state(), 1, row.createdAt()));

        assertThat(violations()).contains(Violation.PHANTOM_ORDERS);
    }

    @Test
    void an_order_is_explained_by_a_client_that_never_heard_its_answer() {
        sale.forgetAnswers(1);
        sale.answer(1, new Outcome.Unavailable(Duration.ZERO));
        sale.answer(1, Outcome.LOST);

        assertThat(findings()).isEmpty();
    }

    @Test
    void an_order_is_not_explained_by_a_429() {
        sale.forgetAnswers(1);
        sale.answer(1, new Outcome.RateLimited(Duration.ZERO));

        assertThat(violations()).containsExactly(Violation.PHANTOM_ORDERS);
    }
}
