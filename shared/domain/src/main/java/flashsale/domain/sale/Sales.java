package flashsale.domain.sale;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every sale ever written down. */
public interface Sales {
    Sale add(SaleRules rules, Instant createdAt);

    Optional<Sale> find(SaleId id);

    /**
     * Moves a sale to another status by one conditional update, which also gives it a new token, and, when it enters
     * {@link SaleStatus#LOADING}, its stock row. Of two racing moves one wins.
     *
     * @return the sale after the move; empty where it was in none of the statuses to move from
     */
    Optional<Sale> move(SaleId id, Set<SaleStatus> from, SaleStatus to);

    /**
     * One page of flash sales in the order of ids, newest first; drafts and sales whose stock is not loaded yet are left out.
     *
     * @param before the id that ended the page before, {@link Long#MAX_VALUE} for the first page
     */
    List<Sale> page(long before, int limit);
}
