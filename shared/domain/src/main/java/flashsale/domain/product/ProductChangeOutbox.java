package flashsale.domain.product;

/** Changes that were committed together with their products, and that the log has not acknowledged yet. */
public interface ProductChangeOutbox {
    /**
     * Brings the oldest of them to the log and forgets those that were acknowledged. Any number of processes may do so
     * at once: what one of them has in hand, the others leave alone. What is told is the product as it is now, so a
     * change may tell of a later one as well.
     *
     * @return how many were acknowledged; fewer than the limit means that no more are there, or that the log is away
     */
    int relay(ProductChangeLog log, int limit);
}
