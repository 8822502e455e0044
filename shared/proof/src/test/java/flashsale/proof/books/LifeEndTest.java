package flashsale.proof.books;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.OrderState;
import flashsale.domain.payment.PaymentIntent;
import flashsale.proof.life.Act;
import flashsale.proof.life.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What buyers were told must have become true, and nothing may be left on the way. */
final class LifeEndTest {
    private static final Act REFUND = new Act(Act.Kind.REFUND, "", "");
    private static final Act READ = new Act(Act.Kind.READ, "", "");

    private final LivedSmallSale lived = new LivedSmallSale();

    private List<String> sentences(Violation kind) {
        return lived.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(Finding::sentence)
                .toList();
    }

    private void isContradicted(int click, Act act, Answer.Told answer) {
        lived.reply(click, act, answer);

        assertThat(lived.findings()).singleElement().extracting(Finding::kind).isEqualTo(Violation.CONTRADICTIONS);
    }

    @Test
    void told_paid_and_cancelled_in_the_end() {
        isContradicted(1, LivedSmallSale.PAY, new Answer.Told(200, "PAID", ""));
    }

    @Test
    void told_declined_and_the_attempt_took_the_money() {
        isContradicted(0, LivedSmallSale.PAY, new Answer.Told(402, "PENDING", "payment-declined"));
    }

    @Test
    void told_under_way_and_nobody_knows_the_attempt() {
        isContradicted(1, LivedSmallSale.PAY, new Answer.Told(202, "PAYING", ""));
    }

    @Test
    void told_cancelled_and_paid_in_the_end() {
        isContradicted(0, LivedSmallSale.CANCEL, new Answer.Told(200, "CANCELLED", ""));
    }

    @Test
    void told_refunding_and_paid_in_the_end() {
        isContradicted(0, REFUND, new Answer.Told(202, "REFUNDING", ""));
    }

    @Test
    void told_that_there_is_no_such_order() {
        isContradicted(0, READ, new Answer.Told(404, "", "unknown-order"));
    }

    @Test
    void told_that_its_key_belongs_to_something_else() {
        isContradicted(0, LivedSmallSale.PAY, new Answer.Told(422, "", "key-reused"));
    }

    @Test
    void a_refusal_and_an_answer_that_never_came_say_nothing_wrong() {
        lived.reply(1, LivedSmallSale.PAY, new Answer.Told(409, "CANCELLED", "order-state"));
        lived.reply(1, LivedSmallSale.PAY, new Answer.Told(409, "", "too-late-to-pay"));
        lived.reply(0, LivedSmallSale.PAY, Answer.LOST);

        assertThat(lived.findings()).isEmpty();
    }

    @Test
    void a_payment_under_way_has_ended() {
        lived.reply(0, LivedSmallSale.PAY, new Answer.Told(202, "PAYING", ""));

        assertThat(lived.findings()).isEmpty();
    }

    @Test
    void an_order_that_is_still_being_paid() {
        lived.move(0, OrderState.PAYING);
        lived.replies.clear();

        assertThat(sentences(Violation.DRIFT)).containsExactly("Order %s is still PAYING".formatted(lived.sale.id(0)));
    }

    @Test
    void an_order_that_should_have_expired() {
        lived.move(0, OrderState.PENDING);

        assertThat(sentences(Violation.DRIFT)).containsExactly("Order %s is still PENDING".formatted(lived.sale.id(0)));
    }

    @Test
    void an_order_whose_time_to_pay_is_not_over_may_wait() {
        lived.move(0, OrderState.PENDING);
        lived.readAt = LivedSmallSale.PAY_BY;

        assertThat(sentences(Violation.DRIFT)).isEmpty();
    }

    @Test
    void what_is_left_on_the_way() {
        lived.intents.add(lived.intent(0, "1", PaymentIntent.State.CREATED, 0));
        lived.dueRefunds = 2;
        lived.sale.releases = 3;
        lived.sale.outbox = 4;

        assertThat(sentences(Violation.DRIFT))
                .containsExactly(
                        "1 payments are undecided",
                        "2 refunds are still due",
                        "3 releases never reached Redis",
                        "4 purchases still wait in the outbox");
    }
}
