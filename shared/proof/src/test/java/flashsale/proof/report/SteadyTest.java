package flashsale.proof.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SteadyTest {
    @Test
    void three_rounds_tell_nothing_as_there_is_none_before_them() {
        assertThat(Steady.is(List.of(100.0, 100.0, 100.0))).isFalse();
    }

    @Test
    void three_rounds_that_are_no_faster_than_the_one_before_end_a_warm_up() {
        assertThat(Steady.is(List.of(100.0, 104.0, 90.0, 101.0))).isTrue();
    }

    @Test
    void one_of_the_last_three_that_got_faster_keeps_it_going() {
        assertThat(Steady.is(List.of(100.0, 90.0, 106.0, 101.0))).isFalse();
    }

    @Test
    void what_was_fast_long_ago_counts() {
        assertThat(Steady.is(List.of(200.0, 100.0, 150.0, 180.0, 209.0))).isTrue();
    }
}
