package flashsale.telemetry;

import java.util.List;

/**
 * Something worth a line. Ids only: a fact has no place for what a client sent.
 *
 * @param message what happened, in a few words that are the same each time
 * @param order whom it happened to; empty where it is no single order
 * @param others where one line stands for a step in many traces: those traces, and what each is about
 */
public record Fact(String message, String order, List<Other> others) {
    /**
     * @param traceparent of the step before, or empty
     * @param subject the id of an order, or of a product
     */
    public record Other(String traceparent, String subject) {}

    public Fact {
        others = List.copyOf(others);
    }

    public static Fact of(String message) {
        return new Fact(message, "", List.of());
    }

    public static Fact of(String message, String order) {
        return new Fact(message, order, List.of());
    }
}
