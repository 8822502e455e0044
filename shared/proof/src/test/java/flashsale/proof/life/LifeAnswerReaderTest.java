package flashsale.proof.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LifeAnswerReaderTest {
    @Test
    void an_answer_names_the_state_of_its_order() {
        assertThat(LifeAnswerReader.read(200, null, "{\"orderId\":\"1\",\"state\":\"PAID\"}"))
                .isEqualTo(new Answer.Told(200, "PAID", ""));
    }

    @Test
    void a_problem_names_its_type() {
        var body = "{\"type\":\"urn:flashsale:problem:order-state\",\"status\":409,\"state\":\"CANCELLED\"}";

        assertThat(LifeAnswerReader.read(409, null, body)).isEqualTo(new Answer.Told(409, "CANCELLED", "order-state"));
    }

    @Test
    void an_unclear_answer_says_when_to_come_again() {
        assertThat(LifeAnswerReader.read(503, "2", "")).isEqualTo(new Answer.Unclear(Duration.ofSeconds(2)));
        assertThat(LifeAnswerReader.read(500, null, "{\"state\":\"PAID\"}")).isEqualTo(Answer.LOST);
        assertThat(LifeAnswerReader.read(429, "1", "")).isEqualTo(new Answer.Unclear(Duration.ofSeconds(1)));
    }

    @Test
    void orders_that_move_by_themselves_are_looked_at_again() {
        assertThat(new Answer.Told(200, "PAYING", "").isUnderWay()).isTrue();
        assertThat(new Answer.Told(200, "PENDING", "").isUnderWay()).isFalse();
        assertThat(Answer.LOST.isUnderWay()).isFalse();
    }
}
