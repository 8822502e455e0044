package flashsale.domain.order;

/** Events that were committed together with what they tell, and that the log has not acknowledged yet. */
public interface OrderEventOutbox {
    /**
     * Brings the oldest of them to the log and forgets those that were acknowledged. Any number of processes may do so
     * at once: what one of them has in hand, the others leave alone.
     *
     * @return how many were acknowledged; fewer than the limit means that no more are there, or that the log is away
     */
    int relay(OrderEventLog log, int limit);
}
