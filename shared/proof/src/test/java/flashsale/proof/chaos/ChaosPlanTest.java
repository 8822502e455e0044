package flashsale.proof.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ChaosPlanTest {
    private static final Duration LENGTH = Duration.ofSeconds(25);

    private static List<Stroke> plan(Part part, long seed) {
        return ChaosPlan.draw(part, LENGTH, new Random(seed)).strokes();
    }

    @Test
    void the_same_seed_plans_the_same_strokes_and_another_seed_others() {
        assertThat(plan(Part.BUYING, 1)).isEqualTo(plan(Part.BUYING, 1)).isNotEqualTo(plan(Part.BUYING, 2));
    }

    @Test
    void strokes_are_two_to_five_seconds_apart_and_within_the_part() {
        for (long seed = 0; seed < 100; seed++) {
            var before = Duration.ZERO;
            for (var stroke : plan(Part.LIVING, seed)) {
                assertThat(stroke.due().minus(before)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
                before = stroke.due();
            }
            assertThat(before).isBetween(LENGTH.minusSeconds(5), LENGTH);
        }
    }

    @Test
    void over_many_seeds_every_target_is_hit_in_every_way_and_every_point_is_met() {
        var targets = EnumSet.noneOf(Target.class);
        var points = EnumSet.noneOf(Point.class);
        var blows = EnumSet.noneOf(Blow.class);
        for (long seed = 0; seed < 100; seed++) {
            for (var part : Part.values()) {
                for (var stroke : plan(part, seed)) {
                    switch (stroke) {
                        case Stroke.At at -> points.add(at.point());
                        case Stroke.Anywhere hit -> {
                            targets.add(hit.target());
                            blows.add(hit.blow());
                            assertThat(hit.blow() == Blow.RESTART
                                            && !hit.target().isServer())
                                    .isFalse();
                        }
                    }
                }
            }
        }

        assertThat(targets).containsExactly(Target.values());
        assertThat(points).containsExactly(Point.values());
        assertThat(blows).containsExactly(Blow.values());
    }
}
