package flashsale.proof.broken;

import flashsale.proof.sim.mutant.Mutants;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The protections that are taken out in turn. A sale in which nothing fails does well without any of them; each stands
 * against what the hand does.
 */
public final class Breaks {
    /** The line of reserve.lua after the one that writes the entry. */
    private static final String ENTRY_IS_THERE = "local older = record";

    private static final String RETRIES = "MaximumRetryAttempts: 10000";
    private static final String NO_RETRIES = "MaximumRetryAttempts: 0";

    private Breaks() {}

    public static List<Break> all() {
        return List.of(
                // Purchases of a process that dies, and those that a dead Kafka does not take, are in the outbox only.
                // The entry is made all the same: its id says when the units were taken.
                new Break(
                        "NO_OUTBOX",
                        "reserve leaves no outbox entry",
                        Set.of("seckill"),
                        Breaks::withoutEntry,
                        UnaryOperator.identity()),
                // Who is not told that a release was done, does it again.
                script("RELEASE_TWICE", Set.of("order", "order-events", "upkeep")),
                new Break(
                        "BURY_AT_ONCE",
                        "the mapping gives a batch of purchases up when its function fails for the first time",
                        Set.of(),
                        UnaryOperator.identity(),
                        Breaks::withoutRetries));
    }

    /** @throws IllegalArgumentException with the list, where no break has the name */
    public static Break named(String name) {
        return all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("BROKEN must be one of %s"
                        .formatted(all().stream().map(Break::name).collect(Collectors.joining(", ")))));
    }

    /** The simulator takes the same piece out of the same script. */
    private static Break script(String name, Set<String> functions) {
        var mutant = Mutants.named(name).orElseThrow();
        return new Break(name, mutant.says(), functions, mutant.edit(), UnaryOperator.identity());
    }

    private static String withoutEntry(String script) {
        return script.replace(ENTRY_IS_THERE, "redis.call('XDEL', KEYS[3], entry)\n" + ENTRY_IS_THERE);
    }

    private static String withoutRetries(String template) {
        int function = template.indexOf("\n  OrderEventsFunction:");
        int retries = template.indexOf(RETRIES, function);
        return function < 0 || retries < 0
                ? template
                : template.substring(0, retries) + NO_RETRIES + template.substring(retries + RETRIES.length());
    }
}
