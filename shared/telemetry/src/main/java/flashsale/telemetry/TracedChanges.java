package flashsale.telemetry;

import flashsale.domain.product.ProductChange;
import java.util.List;

/** What one step did with many changes of products, as a step in the trace of each. */
public final class TracedChanges {
    private TracedChanges() {}

    /** Most changes are of free units and have no trace: those are left out. */
    public static Fact fact(String message, List<ProductChange> changes) {
        return new Fact(
                message,
                "",
                changes.stream()
                        .filter(change -> !change.trace().isEmpty())
                        .map(change -> new Fact.Other(
                                change.trace(), change.product().id().toString()))
                        .toList());
    }
}
