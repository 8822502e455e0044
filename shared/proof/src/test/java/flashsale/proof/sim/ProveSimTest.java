package flashsale.proof.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ProveSimTest {
    private final StringWriter printed = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new ProveSim()).setOut(new PrintWriter(printed)).execute(arguments);
    }

    @Test
    void a_seed_is_replayed_and_its_end_is_printed() {
        assertThat(run("--seed", "3")).isZero();

        assertThat(printed.toString().lines().filter(line -> line.contains(" ms  ")))
                .hasSize(50);
        assertThat(printed.toString()).contains("SEED=3,", "Everything holds.");
    }

    @Test
    void a_seed_shows_what_is_broken_without_a_protection() {
        assertThat(run("--seed", "1", "--mutant", "ONE_UNIT_IS_PAID")).isZero();

        assertThat(printed.toString()).containsPattern("BROKEN: order [0-9a-f]{32} is PAID, owes");
    }

    @Test
    void a_mutant_nobody_knows_is_answered_with_those_there_are() {
        assertThat(run("--mutant", "NOTHING")).isEqualTo(2);

        assertThat(printed.toString()).contains("There is no NOTHING", "NO_OUTBOX", "NO_RECOVERY");
    }
}
