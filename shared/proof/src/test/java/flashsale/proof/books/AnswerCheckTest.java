package flashsale.proof.books;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.OrderId;
import flashsale.proof.crowd.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AnswerCheckTest {
    private final SmallSale sale = new SmallSale();

    private List<String> contradictions() {
        return Checker.check(sale.close()).stream()
                .filter(finding -> finding.kind() == Violation.CONTRADICTIONS)
                .map(Finding::sentence)
                .toList();
    }

    @Test
    void the_same_yes_again_is_no_contradiction() {
        sale.answer(0, new Outcome.Accepted(sale.id(0)));

        assertThat(contradictions()).isEmpty();
    }

    @Test
    void a_no_after_a_yes() {
        sale.answer(0, Outcome.SOLD_OUT, 60);

        assertThat(contradictions())
                .containsExactly("The key of order %s was told yes, and then no".formatted(sale.id(0)));
    }

    @Test
    void a_limit_after_a_yes_to_the_same_key() {
        sale.answer(0, Outcome.LIMITED, 60);

        assertThat(contradictions()).hasSize(1);
    }

    @Test
    void a_yes_after_a_no() {
        sale.forgetAnswers(1);
        sale.answer(1, Outcome.SOLD_OUT, 20);
        sale.answer(1, new Outcome.Accepted(sale.id(1)), 30);

        assertThat(contradictions())
                .containsExactly("The key of order %s was told no, and then yes".formatted(sale.id(1)));
    }

    @Test
    void a_yes_after_a_no_is_true_where_a_unit_came_back() {
        sale.reject(0);
        sale.answer(0, Outcome.ORDER_ENDED);
        sale.answer(1, Outcome.SOLD_OUT, 4);
        sale.answer(1, new Outcome.Accepted(sale.id(1)), 30);
        sale.attempts.subList(1, 2).clear();

        assertThat(contradictions()).isEmpty();
    }

    @Test
    void another_order_id_than_the_keys_own() {
        sale.answer(0, new Outcome.Accepted(new OrderId(3, 4)));

        assertThat(contradictions()).hasSize(1);
    }

    @Test
    void an_end_of_an_order_whose_unit_never_came_back() {
        sale.answer(0, Outcome.ORDER_ENDED);

        assertThat(contradictions()).hasSize(1);
    }

    @Test
    void sold_out_before_the_last_unit_was_taken() {
        sale.answer(sale.click(3), Outcome.SOLD_OUT, 4);

        assertThat(contradictions()).singleElement().asString().contains("the last unit was taken at");
    }

    @Test
    void sold_out_at_the_instant_the_last_unit_was_taken() {
        sale.answer(sale.click(3), Outcome.SOLD_OUT, 11);

        assertThat(contradictions()).isEmpty();
    }

    @Test
    void sold_out_while_a_unit_is_left_for_ever() {
        sale.offer = new Offer(SmallSale.SALE, 3, 1);
        sale.free = 1;

        assertThat(contradictions())
                .hasSize(2)
                .allMatch(sentence -> sentence.endsWith("the last unit was never taken"));
    }

    @Test
    void a_limit_that_its_buyer_never_reached() {
        sale.answer(sale.click(3), Outcome.LIMITED);

        assertThat(contradictions()).containsExactly("Buyer 4 was told that the limit is reached, but holds 0 of 1");
    }

    @Test
    void a_limit_that_its_buyer_has_reached() {
        sale.answer(sale.click(0), Outcome.LIMITED);

        assertThat(contradictions()).isEmpty();
    }
}
