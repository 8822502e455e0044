package flashsale.proof.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.proof.model.Explorer.End;
import org.junit.jupiter.api.Test;

class ExplorerTest {
    private static final int ENOUGH = 1_000;

    @Test
    void every_state_that_can_be_reached_is_met_once() {
        var found = Explorer.explore(new Jugs(false), End.WHEN_ALL_IS_SEEN, ENOUGH);

        assertThat(found.states()).isEqualTo(16);
        assertThat(found.exhausted()).isTrue();
        assertThat(found.broken()).containsOnlyKeys(Jugs.NOT_FOUR);
    }

    @Test
    void a_broken_invariant_is_shown_by_the_shortest_way_there() {
        var found = Explorer.explore(new Jugs(false), End.AT_THE_FIRST_BROKEN, ENOUGH);

        var way = found.broken().get(Jugs.NOT_FOUR);
        assertThat(way.steps())
                .extracting(Trace.Step::label)
                .containsExactly(
                        "fill the jug of 5",
                        "pour into the jug of 3",
                        "empty the jug of 3",
                        "pour into the jug of 3",
                        "fill the jug of 5",
                        "pour into the jug of 3");
        assertThat(found.depth()).isEqualTo(6);
        assertThat(found.exhausted()).isFalse();
    }

    @Test
    void a_trace_says_what_each_step_changed() {
        var found = Explorer.explore(new Jugs(false), End.AT_THE_FIRST_BROKEN, ENOUGH);

        var lines = found.broken().get(Jugs.NOT_FOUR).lines();
        assertThat(lines).hasSize(7);
        assertThat(lines.getFirst()).isEqualTo("     at first: {small=0, large=0}");
        assertThat(lines.get(2)).startsWith("   2 pour into the jug of 3").endsWith(" small 0 > 3, large 5 > 2");
    }

    @Test
    void what_must_hold_in_the_end_may_be_otherwise_before_it() {
        var found = Explorer.explore(new Jugs(true), End.WHEN_ALL_IS_SEEN, ENOUGH);

        assertThat(found.states()).isEqualTo(3);
        assertThat(found.resting()).isEqualTo(1);
        assertThat(found.broken()).containsOnlyKeys(Jugs.NEVER_DRY);
        assertThat(found.broken().get(Jugs.NEVER_DRY).steps()).hasSize(2);
    }

    @Test
    void a_search_that_is_cut_short_says_so() {
        var found = Explorer.explore(new Jugs(false), End.WHEN_ALL_IS_SEEN, 10);

        assertThat(found.states()).isGreaterThanOrEqualTo(10).isLessThan(16);
        assertThat(found.exhausted()).isFalse();
    }

    @Test
    void a_number_that_does_not_fit_is_not_cut() {
        var bits = new Bits();

        assertThatThrownBy(() -> bits.number(8, 3)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> bits.number(-1, 3)).isInstanceOf(IllegalStateException.class);
    }
}
