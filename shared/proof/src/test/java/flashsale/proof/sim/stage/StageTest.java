package flashsale.proof.sim.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StageTest {
    private static final Instant START = Instant.parse("2026-11-11T12:00:00Z");

    private final List<String> said = new ArrayList<>();

    private Stage stage(long seed) {
        var random = new SplittableRandom(seed);
        return new Stage(random, new Faults(random, Map.of()), new Trace(START, true), START, 1_000);
    }

    private void threeSteps(Stage stage, String name) {
        stage.enter(name, () -> {
            for (int i = 0; i < 3; i++) {
                said.add(name + i);
                stage.pause();
            }
        });
    }

    private List<String> twoOf(long seed) {
        said.clear();
        var stage = stage(seed);
        threeSteps(stage, "a");
        threeSteps(stage, "b");
        while (stage.step()) {
            assertThat(said).hasSizeLessThan(7);
        }
        return List.copyOf(said);
    }

    @Test
    void the_seed_alone_decides_the_order_of_steps() {
        assertThat(twoOf(1)).isEqualTo(twoOf(1)).hasSize(6);
        assertThat(List.of(twoOf(1), twoOf(2), twoOf(3), twoOf(4), twoOf(5)))
                .anyMatch(other -> !other.equals(twoOf(1)));
    }

    @Test
    void time_goes_to_whoever_wakes_next_where_everybody_sleeps() {
        var stage = stage(1);
        stage.later("late", Duration.ofHours(2), () -> said.add("late"));

        stage.step();

        assertThat(said).containsExactly("late");
        assertThat(stage.instant()).isEqualTo(START.plus(Duration.ofHours(2)));
    }

    @Test
    void a_process_that_died_does_nothing_any_more_whatever_its_code_catches() {
        var random = new SplittableRandom(1);
        var deadly = new Faults(random, Map.of(Fault.CRASH, 1.0));
        var stage = new Stage(random, deadly, new Trace(START, true), START, 1_000);
        var process = new Instance(stage, "one");
        stage.enter("actor", () -> {
            for (int i = 0; i < 2; i++) {
                try {
                    process.point("a call");
                    said.add("went on");
                } catch (Crashed dead) {
                    said.add("dead");
                }
            }
        });

        while (stage.step()) {
            assertThat(said).doesNotContain("went on");
        }

        assertThat(said).containsExactly("dead", "dead");
        assertThat(process.isDead()).isTrue();
    }

    @Test
    void what_an_actor_throws_is_told_to_whoever_moves_it() {
        var stage = stage(1);
        stage.enter("actor", () -> {
            throw new IllegalArgumentException("broken");
        });

        assertThatThrownBy(stage::step)
                .hasMessageContaining("actor could not go on")
                .hasMessageContaining("broken");
    }
}
