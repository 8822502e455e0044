package flashsale.local.template;

import flashsale.local.template.Trigger.KafkaMapping;
import flashsale.local.template.Trigger.Route;
import flashsale.local.template.Trigger.Schedule;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one event of a function. */
final class TriggerReader {
    /** HTTP API's own limit and default. */
    private static final int DEFAULT_INTEGRATION_MILLIS = 30_000;

    /** Lambda's default for MSK. */
    private static final int DEFAULT_BATCH_SIZE = 100;

    private static final String KAFKA_DESTINATION = "kafka://";

    private TriggerReader() {}

    static List<Trigger> read(Section event) {
        Section properties =
                new Section(event.where(), event.section("Properties").entries(), event.resolver());
        return List.of(
                switch (event.requiredText("Type")) {
                    case "HttpApi" -> route(properties);
                    case "MSK" -> mapping(properties);
                    case "ScheduleV2", "Schedule" -> schedule(properties);
                    default ->
                        throw event.error(
                                "is of type %s, which does not run here".formatted(event.requiredText("Type")));
                });
    }

    private static Route route(Section event) {
        String authorizer = event.section("Auth").text("Authorizer").orElse("NONE");
        if (!authorizer.equals("NONE")) throw event.error("uses an authorizer, which the local gateway does not run");
        Duration timeout = Duration.ofMillis(event.number("TimeoutInMillis", DEFAULT_INTEGRATION_MILLIS));
        String path = event.text("Path").orElse(Route.CATCH_ALL);
        if (!path.equals(Route.CATCH_ALL) && !path.startsWith("/")) {
            throw event.error("has the path %s, which does not start with /".formatted(path));
        }
        String method = event.text("Method").orElse("ANY").toUpperCase(Locale.ROOT);
        return new Route(method.equals("*") ? "ANY" : method, path, timeout);
    }

    private static KafkaMapping mapping(Section event) {
        if (event.has("FilterCriteria")) throw event.error("has FilterCriteria, which the local poller does not apply");
        List<String> topics = event.texts("Topics");
        if (topics.size() != 1) throw event.error("must name exactly one topic");
        int age = event.number("MaximumRecordAgeInSeconds", -1);
        return new KafkaMapping(
                event.where(),
                topics.getFirst(),
                event.text("ConsumerGroupId").orElse(event.where()),
                !event.requiredText("StartingPosition").equals("LATEST"),
                event.number("BatchSize", DEFAULT_BATCH_SIZE),
                // Lambda's default is half a second, which the property, in whole seconds, cannot say
                event.has("MaximumBatchingWindowInSeconds")
                        ? Duration.ofSeconds(event.number("MaximumBatchingWindowInSeconds", 0))
                        : Duration.ofMillis(500),
                event.texts("FunctionResponseTypes").contains("ReportBatchItemFailures"),
                event.flag("BisectBatchOnFunctionError"),
                event.number("MaximumRetryAttempts", KafkaMapping.FOR_EVER),
                age < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(age)),
                deadLetters(event),
                event.section("ProvisionedPollerConfig").number("MinimumPollers", 1));
    }

    private static Optional<String> deadLetters(Section event) {
        Section onFailure = event.section("DestinationConfig").section("OnFailure");
        if (!onFailure.has("Destination")) return Optional.empty();
        String destination = onFailure.text("Destination").orElse("");
        if (destination.startsWith(KAFKA_DESTINATION)) {
            return Optional.of(destination.substring(KAFKA_DESTINATION.length()));
        }
        throw event.error("gives up to something other than kafka://<topic>, which does not run here");
    }

    private static Schedule schedule(Section event) {
        String expression = event.text("ScheduleExpression")
                .or(() -> event.text("Schedule"))
                .orElseThrow(() -> event.error("has no ScheduleExpression"));
        return new Schedule(event.where(), Rate.parse(expression, event), event.text("Input"));
    }
}
