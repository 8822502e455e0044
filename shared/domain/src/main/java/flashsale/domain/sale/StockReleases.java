package flashsale.domain.sale;

import java.util.List;
import java.util.Set;

/** Releases that were committed with the end of their order and still have to reach the gate. */
public interface StockReleases {
    /** Oldest first. */
    default List<StockRelease> due(int limit) {
        return due(limit, Set.of());
    }

    /**
     * Oldest first.
     *
     * @param without sales whose releases are left out
     */
    List<StockRelease> due(int limit, Set<SaleId> without);

    /** Safe to repeat. */
    void done(List<StockRelease> releases);
}
