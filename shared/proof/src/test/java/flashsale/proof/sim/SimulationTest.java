package flashsale.proof.sim;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.proof.sim.mutant.Mutant;
import flashsale.proof.sim.mutant.Mutants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short form of make prove-sim. */
class SimulationTest {
    private static final int SEEDS = 40;

    @Test
    void everything_holds_in_the_first_seeds() throws InterruptedException {
        var tally = Seeds.run(1, SEEDS);

        assertThat(tally.failed()).isEmpty();
        assertThat(tally.steps()).isGreaterThan(SEEDS * 500L);
    }

    @Test
    void the_same_seed_is_the_same_run_and_another_seed_is_another() {
        var first = Simulation.of(7, Mutant.NONE, false);

        assertThat(Simulation.of(7, Mutant.NONE, false)).isEqualTo(first);
        assertThat(Simulation.of(8, Mutant.NONE, false).hash()).isNotEqualTo(first.hash());
    }

    /** Those that are found soon, of every kind. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "TAKE_WITHOUT_LOOKING",
                "NO_REPLAY",
                "NO_OUTBOX",
                "RELEASE_TWICE",
                "QUEUED_BEFORE_SENT",
                "LANDED_AGAIN",
                "ONE_UNIT_IS_PAID",
                "NO_RECOVERY"
            })
    void a_shop_without_a_protection_is_found_out(String name) {
        var mutant = Mutants.named(name).orElseThrow();

        assertThat(Seeds.hunt(mutant, 1, SEEDS).killed()).isPresent();
    }
}
