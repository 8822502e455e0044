package flashsale.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.proof.bench.ColdFigures.Spread;
import org.junit.jupiter.api.Test;

final class SpreadTest {
    @Test
    void the_middle_and_the_worst_of_several_in_milliseconds() {
        var spread = Spread.ofNanos(new long[] {9_000_000, 1_000_000, 2_040_000});

        assertThat(spread).isEqualTo(new Spread(2.0, 9.0));
    }

    @Test
    void between_two_in_the_middle_lies_the_median() {
        var spread = Spread.ofNanos(new long[] {9_000_000, 1_000_000, 3_000_000, 2_000_000});

        assertThat(spread).isEqualTo(new Spread(2.5, 9.0));
    }

    @Test
    void one_value_is_both() {
        assertThat(Spread.ofNanos(new long[] {3_000_000})).isEqualTo(new Spread(3.0, 3.0));
    }
}
