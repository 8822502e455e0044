package flashsale.proof.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisitedTest {
    private static final int MANY = 100_000;

    /** More than a chunk, and more than the table has at first. */
    @Test
    void many_states_are_told_apart_and_found_again() {
        var visited = new Visited(2);
        for (int i = 0; i < MANY; i++) {
            assertThat(visited.add(new long[] {i % 7, (long) i << 32}, i - 1)).isTrue();
        }

        var state = new long[2];
        for (int i = 0; i < MANY; i++) {
            visited.read(i, state);
            assertThat(state).containsExactly(i % 7, (long) i << 32);
            assertThat(visited.parent(i)).isEqualTo(i - 1);
            assertThat(visited.add(state, 0)).isFalse();
        }
        assertThat(visited.size()).isEqualTo(MANY);
    }
}
