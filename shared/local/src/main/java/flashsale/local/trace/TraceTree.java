package flashsale.local.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The steps of one trace, each below the one it follows from. */
final class TraceTree {
    /** A step, by what makes it one: an invocation may be a step after several others. */
    private record Key(String span, String parent) {}

    private static final class Step {
        private final Key key;
        private final String service;
        private final List<LogLine> facts = new ArrayList<>();

        private Step(Key key, String service) {
            this.key = key;
            this.service = service;
        }

        private Instant at() {
            return facts.getFirst().at();
        }
    }

    private final String trace;
    private final Map<Key, Step> steps = new LinkedHashMap<>();

    /** @param lines any, in any order; those that have nothing to do with the trace are left out */
    TraceTree(String trace, List<LogLine> lines) {
        this.trace = trace;
        lines.stream()
                .filter(LogLine::isFact)
                .sorted(Comparator.comparing(LogLine::at))
                .forEach(this::add);
    }

    private void add(LogLine line) {
        var ids = line.ids();
        if (ids.trace().equals(trace)) add(new Key(ids.span(), ids.parent()), line);
        line.others().stream()
                .filter(other -> other.trace().equals(trace))
                .map(other -> new Key(ids.span(), other.parent()))
                .distinct()
                .forEach(key -> add(key, line));
    }

    private void add(Key key, LogLine line) {
        steps.computeIfAbsent(key, _ -> new Step(key, line.service())).facts.add(line);
    }

    /** The functions it has been in. */
    TreeSet<String> services() {
        return steps.values().stream().map(step -> step.service).collect(Collectors.toCollection(TreeSet::new));
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        if (steps.isEmpty()) return lines;
        Instant begin = steps.values().stream()
                .map(Step::at)
                .min(Comparator.naturalOrder())
                .get();
        for (Step step : steps.values()) {
            boolean first = steps.keySet().stream().noneMatch(key -> key.span.equals(step.key.parent));
            if (first) write(step, begin, "", lines);
        }
        return lines;
    }

    private void write(Step step, Instant begin, String indent, List<String> lines) {
        String facts = step.facts.stream()
                .map(fact ->
                        fact.millis() < 0 ? fact.message() : "%s (%.1f ms)".formatted(fact.message(), fact.millis()))
                .distinct()
                .collect(Collectors.joining(", "));
        lines.add("%+9d ms  %s%s: %s"
                .formatted(Duration.between(begin, step.at()).toMillis(), indent, step.service, facts));
        for (Step next : steps.values()) {
            // A step that follows from itself has been told of by a line of its own invocation.
            boolean follows =
                    next.key.parent.equals(step.key.span) && next != step && !next.key.span.equals(step.key.span);
            if (follows) write(next, begin, indent + "  ", lines);
        }
    }
}
