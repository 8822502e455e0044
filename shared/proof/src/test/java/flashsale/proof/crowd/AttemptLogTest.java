package flashsale.proof.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AttemptLogTest {
    @Test
    void it_hands_out_what_it_was_given_however_much_that_is() {
        var log = new AttemptLog();
        List<Attempt> given = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            var click = new Click(i, i % 7, i, Manner.PATIENT);
            given.add(new Attempt(click, i % 16, i, i + 1, i + 2, i % 2 == 0 ? Outcome.SOLD_OUT : Outcome.LOST));
        }

        given.forEach(log::add);

        assertThat(log).isEqualTo(given);
        assertThatThrownBy(() -> log.get(5_000)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
