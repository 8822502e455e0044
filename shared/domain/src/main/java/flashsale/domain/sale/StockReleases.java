package flashsale.domain.sale;

import java.util.List;

/** Releases that were committed with the end of their order and still have to reach the gate. */
public interface StockReleases {
    /** Oldest first. */
    List<StockRelease> due(int limit);

    /** Safe to repeat. */
    void done(List<StockRelease> releases);
}
