package flashsale.local.template;

import static flashsale.local.template.TemplateDocument.events;
import static flashsale.local.template.TemplateDocument.folder;
import static flashsale.local.template.TemplateDocument.refersTo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What each function must have, and how its limits must fit into each other. */
final class FunctionRules {
    private static final int DEFAULT_INTEGRATION_MILLIS = 30_000;

    /** One that works and one that does not. */
    private static final int FEWEST_EVENTS = 2;

    /** A new account's concurrency, less what AWS keeps for functions without a reserve. */
    private static final int MOST_RESERVED = 900;

    private static final Pattern DURATION = Pattern.compile("(\\d+)(ms|s)");

    private final TemplateDocument template;
    private final List<String> findings = new ArrayList<>();

    private FunctionRules(TemplateDocument template) {
        this.template = template;
    }

    static List<String> findings(TemplateDocument template) {
        var rules = new FunctionRules(template);
        template.functions().forEach(rules::check);
        int reserved = template.functions()
                .mapToInt(function -> function.number("ReservedConcurrentExecutions", 0))
                .sum();
        rules.require(reserved <= MOST_RESERVED, "all functions together reserve %d of %d", reserved, MOST_RESERVED);
        return rules.findings;
    }

    private void check(Section function) {
        checkTimeOuts(function);
        checkConcurrency(function);
        checkLogs(function);
        String name = function.where();
        require(isWatched(name), "%s has no alarm", name);
        require(sampleEvents(function) >= FEWEST_EVENTS, "%s has fewer than two sample events", name);
    }

    private void checkTimeOuts(Section function) {
        int millis = 1000 * function.number("Timeout", 0);
        events(function, "HttpApi").forEach(route -> {
            int integration = route.number("TimeoutInMillis", DEFAULT_INTEGRATION_MILLIS);
            require(
                    integration >= millis,
                    "%s gives up after %d ms, its function after %d",
                    route,
                    integration,
                    millis);
        });
        long patience = patience(function);
        require(patience < millis, "%s waits %d ms for stores, of %d ms in all", function, patience, millis);
    }

    /** One answer of each store, one after the other. */
    private long patience(Section function) {
        var properties = new Properties();
        Path file = template.root()
                .resolve("functions")
                .resolve(folder(function))
                .resolve("src/main/resources/application.properties");
        if (!Files.exists(file)) return 0;
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.stringPropertyNames().stream()
                .filter(key -> key.endsWith("patience"))
                .mapToLong(key -> millis(properties.getProperty(key)))
                .sum();
    }

    private static long millis(String duration) {
        Matcher parts = DURATION.matcher(duration);
        if (!parts.matches()) throw new IllegalStateException("No duration: " + duration);
        long count = Long.parseLong(parts.group(1));
        return parts.group(2).equals("s") ? 1000 * count : count;
    }

    private void checkConcurrency(Section function) {
        int reserved = function.number("ReservedConcurrentExecutions", Integer.MAX_VALUE);
        int provisioned = template.document()
                .section("Parameters")
                .section("SeckillProvisioned")
                .number("Default", 0);
        if (function.has("ProvisionedConcurrencyConfig")) {
            require(provisioned <= reserved, "%s keeps %d warm of %d", function, provisioned, reserved);
        }
        template.resources("AWS::ApplicationAutoScaling::ScalableTarget")
                .map(target -> target.section("Properties"))
                .filter(target -> TemplateDocument.within(target.raw("ResourceId"))
                        .anyMatch(text -> text.toString().contains("${" + function.where() + "}")))
                .forEach(target -> {
                    int most = target.number("MaxCapacity", 0);
                    require(most <= reserved, "%s warms up to %d of %d", function, most, reserved);
                });
    }

    private void checkLogs(Section function) {
        Object group = function.section("LoggingConfig").raw("LogGroup");
        boolean kept = template.resources("AWS::Logs::LogGroup")
                .filter(logs -> refersTo(group, logs.where()))
                .anyMatch(logs -> logs.section("Properties").has("RetentionInDays"));
        require(kept, "%s has no log group with a retention", function.where());
    }

    private boolean isWatched(String function) {
        return template.resources("AWS::CloudWatch::Alarm")
                .map(alarm -> alarm.section("Properties"))
                .anyMatch(alarm -> refersTo(alarm.raw("Dimensions"), function));
    }

    private long sampleEvents(Section function) {
        Path folder = template.root().resolve("events").resolve(folder(function));
        if (!Files.isDirectory(folder)) return 0;
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void require(boolean holds, String complaint, Object... about) {
        for (int i = 0; i < about.length; i++) {
            if (about[i] instanceof Section section) about[i] = section.where();
        }
        if (!holds) findings.add(complaint.formatted(about));
    }
}
