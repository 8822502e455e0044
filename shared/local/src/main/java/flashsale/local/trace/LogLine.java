package flashsale.local.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of JSON a function has printed, by its journal or by a logger.
 *
 * @param at when it was written
 * @param millis how long the invocation had taken by then; negative where the line does not say
 * @param others the other traces this line is a step in
 */
record LogLine(Instant at, String service, String level, String message, double millis, Ids ids, List<Other> others) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRACEPARENT = 55;
    private static final double UNKNOWN = -1;

    /** Empty where there is none. */
    record Ids(String request, String trace, String span, String parent, String order) {}

    record Other(String trace, String parent, String order) {}

    /** Empty for anything else: servers, stacks and torn lines are in the same files. */
    static Optional<LogLine> read(String text) {
        if (!text.startsWith("{")) return Optional.empty();
        try {
            JsonNode line = JSON.readTree(text);
            if (!line.hasNonNull("timestamp")) return Optional.empty();
            JsonNode ids = line.path("ids");
            return Optional.of(new LogLine(
                    OffsetDateTime.parse(line.get("timestamp").asText()).toInstant(),
                    line.path("service").asText(),
                    line.path("level").asText(),
                    line.path("message").asText(),
                    line.path("millis").asDouble(UNKNOWN),
                    new Ids(
                            ids.path("requestId").asText(),
                            ids.path("traceId").asText(),
                            ids.path("spanId").asText(),
                            ids.path("parentId").asText(),
                            ids.path("orderId").asText()),
                    others(line.path("steps"))));
        } catch (IOException | DateTimeParseException torn) {
            return Optional.empty();
        }
    }

    private static List<Other> others(JsonNode steps) {
        var others = new ArrayList<Other>();
        for (JsonNode step : steps) {
            String text = step.asText();
            int space = text.indexOf(' ');
            String order = text.substring(space + 1);
            if (space == TRACEPARENT) {
                others.add(new Other(text.substring(3, 35), text.substring(36, 52), order));
            } else {
                others.add(new Other("", "", order));
            }
        }
        return List.copyOf(others);
    }

    /** Facts of the journal have a place in a trace; lines of a logger belong to an invocation only. */
    boolean isFact() {
        return !ids.span.isEmpty();
    }

    /** For people: one line, the ids at its end. */
    String text() {
        var text = new StringBuilder(at.toString()).append(' ');
        text.append("%-5s %-12s %s".formatted(level, service, message));
        if (millis >= 0) text.append(" (%.1f ms)".formatted(millis));
        if (!others.isEmpty()) text.append(", of ").append(others.size()).append(" orders");
        if (!ids.order.isEmpty()) text.append(" order=").append(ids.order);
        if (!ids.trace.isEmpty()) text.append(" trace=").append(ids.trace);
        if (!ids.request.isEmpty()) text.append(" request=").append(ids.request);
        return text.toString();
    }
}
