package flashsale.local.template;

import static flashsale.local.template.TemplateDocument.events;

import java.util.ArrayList;
import java.util.List;

/** Somebody waits for the answer of an HTTP request. What nobody waits for has to end up somewhere, and in time. */
final class FailureRules {
    private static final String NO_DESTINATION = "%s has no destination for what it gave up";

    private final List<String> findings = new ArrayList<>();

    private FailureRules() {}

    static List<String> findings(TemplateDocument template) {
        var rules = new FailureRules();
        template.functions().forEach(function -> {
            boolean http = events(function, "HttpApi").findAny().isPresent();
            boolean kafka = events(function, "MSK").findAny().isPresent();
            if (!http && !kafka) {
                rules.require(hasDestination(function.section("EventInvokeConfig")), NO_DESTINATION, function);
            }
            events(function, "MSK").forEach(rules::checkMapping);
            events(function, "ScheduleV2")
                    .forEach(schedule -> rules.require(schedule.has("DeadLetterConfig"), NO_DESTINATION, schedule));
        });
        return rules.findings;
    }

    private void checkMapping(Section mapping) {
        require(hasDestination(mapping), NO_DESTINATION, mapping);
        require(mapping.has("ProvisionedPollerConfig"), "%s has error controls without provisioned pollers", mapping);
        require(mapping.number("MaximumRetryAttempts", -1) >= 0, "%s retries for ever", mapping);
        require(mapping.number("MaximumRecordAgeInSeconds", -1) >= 0, "%s takes records of any age", mapping);
        require(mapping.flag("BisectBatchOnFunctionError"), "%s never halves a batch", mapping);
        boolean partly = mapping.texts("FunctionResponseTypes").contains("ReportBatchItemFailures");
        require(partly, "%s knows no partial answers", mapping);
    }

    private static boolean hasDestination(Section configuration) {
        return configuration.section("DestinationConfig").section("OnFailure").has("Destination");
    }

    private void require(boolean holds, String complaint, Section about) {
        if (!holds) findings.add(complaint.formatted(about.where()));
    }
}
