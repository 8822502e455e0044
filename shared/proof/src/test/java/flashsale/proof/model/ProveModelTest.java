package flashsale.proof.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ProveModelTest {
    private final StringWriter printed = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new ProveModel())
                .setOut(new PrintWriter(printed))
                .execute(arguments);
    }

    @Test
    void a_mutant_is_shown_step_by_step() {
        assertThat(run("--trace", "TIMEOUT_IS_UNKNOWN")).isZero();

        assertThat(printed.toString())
                .contains("Broken: no unit leaks")
                .contains("click0: reserve.lua says ADMITTED")
                .contains("gives the unit back")
                .contains("redis.free 0 > 1");
    }

    @Test
    void a_world_nobody_knows_is_answered_with_those_there_are() {
        assertThat(run("--trace", "nowhere")).isEqualTo(2);

        assertThat(printed.toString())
                .contains("There is no nowhere")
                .contains("P1e")
                .contains("guide-1");
    }
}
