package flashsale.proof.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;

/** The shortest way to a state: the steps, each with what is so afterwards. */
public record Trace(SequencedMap<String, String> start, List<Step> steps) {
    private static final String NOTHING = "-";

    public record Step(String label, SequencedMap<String, String> facts) {}

    public Trace {
        steps = List.copyOf(steps);
    }

    /** A line for each step: what was done, and what it changed. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("     at first: " + start);
        var before = start;
        int number = 0;
        for (var step : steps) {
            lines.add("%4d %-58s %s".formatted(++number, step.label, String.join(", ", changes(before, step.facts))));
            before = step.facts;
        }
        return lines;
    }

    private static List<String> changes(SequencedMap<String, String> before, SequencedMap<String, String> after) {
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .filter(name -> !before.getOrDefault(name, NOTHING).equals(after.getOrDefault(name, NOTHING)))
                .map(name -> "%s %s > %s"
                        .formatted(name, before.getOrDefault(name, NOTHING), after.getOrDefault(name, NOTHING)))
                .toList();
    }
}
