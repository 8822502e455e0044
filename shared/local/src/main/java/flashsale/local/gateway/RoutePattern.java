package flashsale.local.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /v1/products/{id}}, {@code /{proxy+}} or {@code $default}, and how specific it is. */
final class RoutePattern implements Comparable<RoutePattern> {
    private enum Kind {
        LITERAL,
        VARIABLE,
        GREEDY
    }

    private record Segment(Kind kind, String name) {}

    private static final String CATCH_ALL = "$default";

    private final String path;
    private final List<Segment> segments = new ArrayList<>();

    RoutePattern(String path) {
        this.path = path;
        if (path.equals(CATCH_ALL)) return;
        for (String part : split(path)) {
            if (part.startsWith("{") && part.endsWith("+}")) {
                segments.add(new Segment(Kind.GREEDY, part.substring(1, part.length() - 2)));
            } else if (part.startsWith("{") && part.endsWith("}")) {
                segments.add(new Segment(Kind.VARIABLE, part.substring(1, part.length() - 1)));
            } else {
                segments.add(new Segment(Kind.LITERAL, part));
            }
        }
    }

    static String[] split(String path) {
        return path.substring(1).split("/", -1);
    }

    boolean isCatchAll() {
        return path.equals(CATCH_ALL);
    }

    /** True if the pattern is a path like any other. */
    boolean isLiteral() {
        return !isCatchAll() && segments.stream().allMatch(segment -> segment.kind() == Kind.LITERAL);
    }

    private boolean isGreedy() {
        return !segments.isEmpty() && segments.getLast().kind() == Kind.GREEDY;
    }

    boolean matches(String[] parts) {
        if (isCatchAll()) return true;
        if (isGreedy() ? parts.length < segments.size() : parts.length != segments.size()) return false;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment.kind() == Kind.LITERAL && !segment.name().equals(parts[i])) return false;
            if (segment.kind() != Kind.LITERAL && parts[i].isEmpty()) return false;
        }
        return true;
    }

    /** The variables of a path that matches, in the order of the pattern. */
    Map<String, String> variables(String[] parts) {
        var variables = new LinkedHashMap<String, String>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            switch (segment.kind()) {
                case LITERAL -> {
                    // says nothing
                }
                case VARIABLE -> variables.put(segment.name(), parts[i]);
                case GREEDY ->
                    variables.put(
                            segment.name(), String.join("/", List.of(parts).subList(i, parts.length)));
            }
        }
        return variables;
    }

    /** The more specific first: full match before greedy before $default; at each place a literal before a variable. */
    @Override
    public int compareTo(RoutePattern other) {
        if (isCatchAll() != other.isCatchAll()) return isCatchAll() ? 1 : -1;
        if (isGreedy() != other.isGreedy()) return isGreedy() ? 1 : -1;
        int common = Math.min(segments.size(), other.segments.size());
        for (int i = 0; i < common; i++) {
            int order = segments.get(i).kind().compareTo(other.segments.get(i).kind());
            if (order != 0) return order;
        }
        return Integer.compare(other.segments.size(), segments.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoutePattern pattern && pattern.path.equals(path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
