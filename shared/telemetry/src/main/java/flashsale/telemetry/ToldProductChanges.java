package flashsale.telemetry;

import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductChangeLog;
import java.util.List;

/** Tells in a change's trace who brought it to the log: the function that made it, or upkeep for that. */
public final class ToldProductChanges implements ProductChangeLog {
    private final ProductChangeLog log;
    private final Journal journal;

    public ToldProductChanges(ProductChangeLog log, Journal journal) {
        this.log = log;
        this.journal = journal;
    }

    @Override
    public List<ProductChange> append(List<ProductChange> changes) {
        var told = log.append(changes);
        var fact = TracedChanges.fact("told products", told);
        if (!fact.others().isEmpty()) {
            journal.tell(fact);
        }
        return told;
    }
}
