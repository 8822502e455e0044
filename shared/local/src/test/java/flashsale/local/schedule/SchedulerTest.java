package flashsale.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.local.Awaiting;
import flashsale.local.ToyShop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SchedulerTest {
    private static final String TEMPLATE = """
            ToyFunction:
              Type: AWS::Serverless::Function
              Properties:
                CodeUri: functions/toy/target/function.zip
                ReservedConcurrentExecutions: 2
                Environment: {Variables: {TOY_DIARY: ""}}
                Events:
                  Sweep: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 minute), Input: '{"job":"sweep"}'}}
                  Plain: {Type: ScheduleV2, Properties: {ScheduleExpression: rate(5 minutes)}}
            """;

    @TempDir
    Path root;

    @Test
    void every_rule_runs_at_once_with_its_input_or_the_schedulers_own_event() throws Exception {
        Path diary = root.resolve("diary");
        try (var shop = ToyShop.open(root, TEMPLATE, ToyShop.options(), Map.of("TOY_DIARY", diary.toString()));
                var _ = Scheduler.start(shop.template(), shop.functions(), shop.machine())) {
            Awaiting.until(
                    "two runs",
                    () -> Files.exists(diary) && Files.readAllLines(diary).size() == 2);
        }

        assertThat(Files.readAllLines(diary))
                .anySatisfy(line -> assertThat(line).endsWith(" {\"job\":\"sweep\"}"))
                .anySatisfy(line -> assertThat(line)
                        .contains("\"source\":\"aws.scheduler\"")
                        .contains("schedule/default/ToyFunction.Plain"));
    }
}
