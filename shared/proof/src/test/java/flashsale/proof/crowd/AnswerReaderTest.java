package flashsale.proof.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.OrderId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class AnswerReaderTest {
    private static final String ORDER = "000000000000000100000000000000ff";

    private static String problem(String slug) {
        return "{\"type\":\"urn:flashsale:problem:%s\",\"title\":\"x\",\"status\":409}".formatted(slug);
    }

    @Test
    void a_promise_names_its_order() {
        var body = "{\"orderId\":\"" + ORDER + "\",\"state\":\"RESERVED\"}";

        assertThat(AnswerReader.read(202, null, body)).isEqualTo(new Outcome.Accepted(new OrderId(1, 255)));
    }

    @Test
    void a_promise_without_an_order_is_not_one() {
        assertThat(AnswerReader.read(202, null, "{}")).isInstanceOf(Outcome.Unexpected.class);
    }

    @Test
    void refusals_are_told_apart_by_their_type() {
        assertThat(AnswerReader.read(409, null, problem("sold-out"))).isEqualTo(Outcome.SOLD_OUT);
        assertThat(AnswerReader.read(409, null, problem("limit-reached"))).isEqualTo(Outcome.LIMITED);
        assertThat(AnswerReader.read(409, null, problem("order-ended"))).isEqualTo(Outcome.ORDER_ENDED);
        assertThat(AnswerReader.read(409, null, problem("sale-ended")))
                .isEqualTo(new Outcome.Unexpected(409, "sale-ended"));
    }

    @Test
    void unknown_outcomes_say_when_to_come_again() {
        assertThat(AnswerReader.read(503, "2", "")).isEqualTo(new Outcome.Unavailable(Duration.ofSeconds(2)));
        assertThat(AnswerReader.read(502, null, "")).isEqualTo(new Outcome.Unavailable(Duration.ZERO));
        assertThat(AnswerReader.read(429, "soon", "")).isEqualTo(new Outcome.RateLimited(Duration.ZERO));
    }

    @Test
    void whoever_is_not_logged_in_any_more_has_not_tried_anything() {
        assertThat(AnswerReader.read(401, null, problem("unauthorized"))).isEqualTo(Outcome.SIGNED_OUT);
        assertThat(Outcome.SIGNED_OUT.decides()).isFalse();
        assertThat(Outcome.SIGNED_OUT.leavesInDoubt()).isFalse();
    }

    @Test
    void anything_else_is_unexpected() {
        assertThat(AnswerReader.read(403, null, problem("forbidden")))
                .isEqualTo(new Outcome.Unexpected(403, "forbidden"));
        assertThat(AnswerReader.read(404, null, "<html>")).isEqualTo(new Outcome.Unexpected(404, "no problem type"));
    }
}
