package flashsale.proof.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class CrowdPlanTest {
    private static final CrowdShape SHAPE = new CrowdShape(2_000, 0.3, 0.2, 0, 500);

    private static CrowdPlan plan(CrowdShape shape, long seed) {
        return CrowdPlan.draw(shape, "k-", new SplittableRandom(seed));
    }

    @Test
    void the_same_seed_makes_the_same_plan() {
        assertThat(plan(SHAPE, 1)).isEqualTo(plan(SHAPE, 1));
    }

    @Test
    void another_seed_makes_another_plan() {
        assertThat(plan(SHAPE, 1).clicks()).isNotEqualTo(plan(SHAPE, 2).clicks());
    }

    @Test
    void clicks_come_in_the_order_of_arrival_and_are_numbered_so() {
        var clicks = plan(SHAPE, 1).clicks();

        assertThat(clicks).isSortedAccordingTo(Comparator.comparingLong(Click::dueNanos));
        assertThat(clicks).extracting(Click::number).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void the_shares_are_about_what_was_asked_for() {
        var clicks = plan(SHAPE, 1).clicks();
        long again = clicks.stream()
                .filter(click -> click.manner() != Manner.PATIENT)
                .count();
        long hangUps = clicks.stream()
                .filter(click -> click.manner() == Manner.HANGS_UP)
                .count();

        assertThat(clicks.size() - 2_000.0).isCloseTo(600, within(80.0));
        assertThat((double) again / clicks.size()).isCloseTo(0.2, within(0.03));
        assertThat((double) hangUps / again).isCloseTo(0.5, within(0.1));
    }

    @Test
    void a_rate_spreads_the_crowd() {
        var clicks = plan(new CrowdShape(1_000, 0, 0, 100, 500), 1).clicks();

        assertThat(clicks.getLast().dueNanos() / 1e9).isCloseTo(10, within(0.2));
    }

    @Test
    void the_demand_is_what_the_buyers_want_within_the_limit() {
        var everybodyTwice = plan(new CrowdShape(50, 1, 0, 0, 10), 1);

        assertThat(everybodyTwice.demand(1)).isEqualTo(50);
        assertThat(everybodyTwice.demand(2)).isEqualTo(100);
        assertThat(everybodyTwice.demand(3)).isEqualTo(100);
    }
}
