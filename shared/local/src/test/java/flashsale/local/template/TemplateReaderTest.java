package flashsale.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.local.template.DeclaredApi.Throttle;
import flashsale.local.template.Trigger.KafkaMapping;
import flashsale.local.template.Trigger.Route;
import flashsale.local.template.Trigger.Schedule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateReaderTest {
    @TempDir
    Path root;

    private String sample;

    @BeforeEach
    void lay_out_the_checkout() throws IOException {
        for (String function : new String[] {"seckill", "order-events", "upkeep"}) {
            Files.createDirectories(root.resolve("functions").resolve(function));
        }
        try (InputStream in = getClass().getResourceAsStream("/sample-template.yaml")) {
            sample = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Template read(String yaml) throws IOException {
        return TemplateReader.read(Files.writeString(root.resolve("template.yaml"), yaml));
    }

    @Test
    void a_function_gets_what_the_globals_say_unless_it_says_otherwise() throws IOException {
        DeclaredFunction seckill = read(sample).function("SeckillFunction");

        assertThat(seckill.folder()).isEqualTo("seckill");
        assertThat(seckill.zip()).isEqualTo(root.resolve("functions/seckill/target/function.zip"));
        assertThat(seckill.memoryMegabytes()).isEqualTo(512);
        assertThat(seckill.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(seckill.reservedConcurrency()).isEqualTo(600);
        assertThat(seckill.environment()).containsEntry("STAGE", "own").containsEntry("KAFKA_TOPIC", "purchases.v1");
    }

    @Test
    void variables_are_worked_out_as_far_as_the_template_tells() throws IOException {
        DeclaredFunction upkeep = read(sample).function("UpkeepFunction");

        assertThat(upkeep.environment())
                .containsEntry("STAGE", "dev")
                .containsEntry("LEVEL", "DEBUG")
                .containsEntry("TABLE", "flashsale-dev")
                .containsEntry("PLACES", "a,dev");
        assertThat(upkeep.awaited()).containsExactlyInAnyOrder("STOCK_REDIS_URL", "DB_HOST");
    }

    @Test
    void routes_carry_their_method_path_and_time_out() throws IOException {
        assertThat(read(sample).function("SeckillFunction").triggers(Route.class))
                .containsExactly(
                        new Route("POST", "/v1/sales/{saleId}/purchases", Duration.ofSeconds(5)),
                        new Route("ANY", "$default", Duration.ofSeconds(30)));
    }

    @Test
    void a_kafka_mapping_carries_every_setting() throws IOException {
        assertThat(read(sample).function("OrderEventsFunction").triggers(KafkaMapping.class))
                .containsExactly(new KafkaMapping(
                        "OrderEventsFunction.Purchases",
                        "purchases.v1",
                        "flashsale-order-events",
                        true,
                        200,
                        Duration.ZERO,
                        true,
                        true,
                        5,
                        Optional.of(Duration.ofHours(1)),
                        Optional.of("purchases.v1.dlt"),
                        2));
    }

    @Test
    void schedules_carry_their_rate_and_input() throws IOException {
        assertThat(read(sample).function("UpkeepFunction").triggers(Schedule.class))
                .containsExactly(
                        new Schedule("UpkeepFunction.Sweep", Duration.ofMinutes(1), Optional.of("{\"job\":\"sweep\"}")),
                        new Schedule("UpkeepFunction.Reconcile", Duration.ofMinutes(15), Optional.empty()));
    }

    @Test
    void topics_and_throttling_are_read() throws IOException {
        Template template = read(sample);

        assertThat(template.topics())
                .containsExactly(new DeclaredTopic("purchases.v1", 24), new DeclaredTopic("purchases.v1.dlt", 3));
        assertThat(template.api().throttleOf("POST /v1/sales/{saleId}/purchases"))
                .contains(new Throttle(8000, 5000));
        assertThat(template.api().throttleOf("GET /v1/products")).contains(new Throttle(4000, 2000));
    }

    @Test
    void a_resource_whose_condition_does_not_hold_is_not_there() throws IOException {
        assertThat(read(sample).functions())
                .extracting(DeclaredFunction::name)
                .containsExactly("SeckillFunction", "OrderEventsFunction", "UpkeepFunction");
    }

    @Test
    void a_missing_template_is_said_in_a_sentence() {
        assertThatThrownBy(() -> TemplateReader.read(root.resolve("nowhere.yaml")))
                .isInstanceOf(TemplateError.class)
                .hasMessage("There is no template at %s.", root.resolve("nowhere.yaml"));
    }

    @Test
    void broken_yaml_is_said_with_its_line() {
        assertThatThrownBy(() -> read("Resources:\n  A: [1, 2\n  B: 3\n"))
                .isInstanceOf(TemplateError.class)
                .hasMessageContaining("template.yaml, line 3:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            functions/seckill/target       | functions/nowhere/target  | SeckillFunction names the folder functions/nowhere
            rate(1 minute)                 | rate(1 minutes)           | UpkeepFunction.Sweep has the schedule rate(1 minutes), which AWS refuses
            rate(1 minute)                 | cron(0 12 * * MON *)      | UpkeepFunction.Sweep has the schedule cron
            Timeout: 60                    | Timeout: soon             | OrderEventsFunction: Timeout is not a number: soon
            TopicName: purchases.v1.dlt    | TopicName: other          | uses the topic purchases.v1.dlt, which no AWS::MSK::Topic declares
            Method: post                   | Method: get               | RouteSettings for POST /v1/sales/{saleId}/purchases, which no function serves
            StageName: $default            | Auth: {DefaultAuthorizer: A} | which the local gateway does not run
            Type: ScheduleV2               | Type: SQS                 | UpkeepFunction.Sweep is of type SQS, which does not run here
            BatchSize: 200                 | FilterCriteria: {}        | has FilterCriteria, which the local poller does not apply
            """)
    void what_cannot_run_is_refused_with_the_resource(String before, String after, String complaint) {
        assertThat(sample).contains(before);

        assertThatThrownBy(() -> read(sample.replace(before, after)))
                .isInstanceOf(TemplateError.class)
                .hasMessageContaining(complaint)
                .hasMessageNotContaining("\n");
    }

    @Test
    void one_route_of_two_functions_is_refused() {
        String twice = sample.replace(
                "        Sweep: {Type: ScheduleV2",
                "        Same: {Type: HttpApi, Properties: {Method: POST, Path: \"/v1/sales/{saleId}/purchases\"}}\n"
                        + "        Sweep: {Type: ScheduleV2");

        assertThatThrownBy(() -> read(twice))
                .hasMessageContaining("gives the route POST /v1/sales/{saleId}/purchases to both SeckillFunction and");
    }
}
