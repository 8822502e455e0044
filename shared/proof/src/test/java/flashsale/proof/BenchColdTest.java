package flashsale.proof;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.local.run.Training;
import flashsale.proof.bench.ColdPlan;
import flashsale.proof.bench.ColdTable;
import flashsale.proof.bench.Variant;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The short form of make bench-cold: the packaged functions as processes, on real servers. */
final class BenchColdTest {
    private static final Console CONSOLE = new Console(new PrintWriter(System.out), false);

    @Test
    void a_function_is_measured_from_nothing_to_its_first_answer_and_afterwards(@TempDir Path data) {
        var plan = new ColdPlan(1, Set.of("seckill"));

        var report = BenchCold.run(plan, data, Training.OFF, CONSOLE);

        assertThat(report.rows()).allSatisfy(row -> {
            assertThat(row.function()).isEqualTo("seckill");
            assertThat(row.starts()).isEqualTo(1);
            assertThat(row.firstAnswerMs().median()).isGreaterThan(row.warmMs().p50());
            assertThat(row.cpuMs().median()).isPositive();
            assertThat(row.warmAnswers()).isPositive();
            assertThat(row.zipMb()).isPositive();
        });
        assertThat(report.rows()).isNotEmpty();
        assertThat(report.notBuilt())
                .hasSize(Variant.values().length - report.rows().size());
        assertThat(ColdTable.lines(report)).anyMatch(line -> line.startsWith("seckill "));
    }

    @Test
    void a_number_of_starts_that_makes_no_sense_is_one_sentence() {
        var line = new CommandLine(new BenchCold());
        var said = new StringWriter();

        int status = line.setOut(new PrintWriter(said)).execute("--starts=0");

        assertThat(status).isEqualTo(2);
        assertThat(said.toString()).contains("STARTS must be 1 to 1000");
    }
}
