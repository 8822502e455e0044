package flashsale.proof.history;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.OrderId;
import flashsale.proof.crowd.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The check has to bite: what can be true passes, and each kind of untruth is named. */
final class HistoryCheckTest {
    /** Buyers 0 and 1 get the two units, the second of them at 300 ms. */
    private final HeardInASale sale =
            new HeardInASale().taken(0, 110).yes(0, 100, 120).taken(1, 300).yes(1, 290, 310);

    @Test
    void a_sale_in_which_everybody_was_told_the_truth() {
        sale.heard(0, 400, 410, new Outcome.Accepted(sale.order(0)))
                .heard(2, 250, 301, Outcome.SOLD_OUT)
                .heard(2, 500, 510, Outcome.SOLD_OUT)
                .heard(3, 400, 9_000, Outcome.LOST)
                .heard(4, 1_000, 1_001, Outcome.SOLD_OUT);

        assertThat(sale.findings()).isEmpty();
    }

    @Test
    void sold_out_was_answered_before_the_last_unit_was_taken() {
        sale.heard(2, 200, 250, Outcome.SOLD_OUT);

        assertThat(sale.findings())
                .singleElement()
                .asString()
                .startsWith("Buyer 3 was told sold out")
                .contains("the last unit was taken at 2026-11-01T12:00:00.300Z");
    }

    @Test
    void sold_out_is_true_up_to_what_the_clocks_may_differ() {
        assertThat(new HeardInASale()
                        .taken(0, 1)
                        .yes(0, 0, 2)
                        .taken(1, 300)
                        .yes(1, 290, 310)
                        .heard(2, 200, 295, Outcome.SOLD_OUT)
                        .findings())
                .isEmpty();
        assertThat(new HeardInASale()
                        .taken(0, 1)
                        .yes(0, 0, 2)
                        .taken(1, 300)
                        .yes(1, 290, 310)
                        .heard(2, 200, 294, Outcome.SOLD_OUT)
                        .findings())
                .hasSize(1);
    }

    @Test
    void sold_out_while_a_unit_was_left_for_ever() {
        var one = new HeardInASale().taken(0, 110).yes(0, 100, 120).heard(1, 900, 950, Outcome.SOLD_OUT);

        assertThat(one.findings()).singleElement().asString().endsWith("the last unit was never taken");
    }

    @Test
    void a_limit_its_buyer_had_not_reached() {
        sale.heard(2, 400, 410, Outcome.LIMITED);

        assertThat(sale.findings()).singleElement().asString().contains("the limit is reached, and held less than 1");
    }

    @Test
    void a_no_after_a_yes() {
        sale.heard(0, 400, 410, Outcome.SOLD_OUT);

        assertThat(sale.findings())
                .containsExactly("The key of order %s was told yes, and then no".formatted(sale.order(0)));
    }

    @Test
    void a_no_to_a_request_that_was_on_its_way_together_with_the_one_that_bought() {
        sale.heard(1, 295, 305, Outcome.SOLD_OUT);

        assertThat(sale.findings()).isEmpty();
    }

    @Test
    void a_no_although_the_units_had_been_taken_and_nobody_heard_of_it() {
        var sale = new HeardInASale()
                .taken(0, 110)
                .heard(0, 100, 120, Outcome.LOST)
                .taken(1, 200)
                .yes(1, 190, 210)
                .heard(0, 400, 410, Outcome.SOLD_OUT);

        assertThat(sale.findings())
                .containsExactly(
                        "The key of order %s was told no after its units had been taken".formatted(sale.order(0)));
    }

    @Test
    void units_that_were_taken_for_a_key_that_had_only_heard_no() {
        var sale =
                new HeardInASale().taken(0, 110).yes(0, 100, 120).taken(1, 300).heard(1, 290, 310, Outcome.SOLD_OUT);

        assertThat(sale.findings()).singleElement().asString().endsWith("when no request of its key can have done it");
    }

    @Test
    void a_promise_of_units_that_were_taken_later() {
        var sale = new HeardInASale().taken(0, 200).yes(0, 100, 120);

        assertThat(sale.findings()).singleElement().asString().contains("when no request of its key");
    }

    @Test
    void another_order_than_the_keys_own() {
        sale.heard(0, 400, 410, new Outcome.Accepted(new OrderId(3, 4)));

        assertThat(sale.findings()).hasSize(1).first().asString().contains("was told order");
    }

    @Test
    void an_end_of_an_order_that_has_none() {
        sale.heard(0, 400, 410, Outcome.ORDER_ENDED);

        assertThat(sale.findings())
                .containsExactly(
                        "Order %s was said to have ended, and its units had not come back".formatted(sale.order(0)));
    }

    private static HeardInASale withAReturn() {
        return new HeardInASale()
                .takenAndRejected(0, 110, 500)
                .yes(0, 100, 120)
                .taken(1, 300)
                .yes(1, 290, 310);
    }

    @Test
    void a_unit_that_came_back_is_bought_by_whoever_was_told_no_before() {
        var sale = withAReturn()
                .heard(2, 350, 360, Outcome.SOLD_OUT)
                .heard(2, 700, 720, new Outcome.Accepted(withAReturn().order(2)))
                .taken(2, 710)
                .heard(0, 800, 810, Outcome.ORDER_ENDED)
                .heard(3, 900, 910, Outcome.SOLD_OUT);

        assertThat(sale.findings()).isEmpty();
    }

    @Test
    void a_unit_that_was_bought_again_before_it_was_let_go() {
        var sale = withAReturn().yes(2, 390, 410).taken(2, 400);

        assertThat(sale.findings())
                .containsExactly(
                        "At 2026-11-01T12:00:00.400Z more units were held than the sale has, whatever came back");
    }

    @Test
    void an_end_before_the_order_was_rejected() {
        assertThat(withAReturn().heard(0, 400, 410, Outcome.ORDER_ENDED).findings())
                .hasSize(1);
    }

    @Test
    void a_yes_after_the_order_was_said_to_have_ended() {
        var sale = withAReturn().heard(0, 600, 610, Outcome.ORDER_ENDED);

        assertThat(sale.yes(0, 700, 710).findings())
                .containsExactly("Order %s was said to have ended, and then promised".formatted(sale.order(0)));
    }

    @Test
    void a_shop_that_stops_functions_may_remember_for_longer() {
        var memory = Duration.ofMillis(890);

        assertThat(memory).isEqualTo(RefusalCheck.memory(Duration.ZERO));
        assertThat(RefusalCheck.memory(Duration.ofSeconds(3))).isEqualTo(memory.plusSeconds(3));
    }
}
