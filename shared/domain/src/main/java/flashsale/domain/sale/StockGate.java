package flashsale.domain.sale;

import java.util.List;

/**
 * Hands out the units of a sale, each at most once.
 *
 * <p>Invariant, at every instant: {@code free + units of reservations not released == stock loaded}. Refusals change
 * nothing. Every call is one atomic step and may be repeated: the order id makes repeats visible. Safe for any number
 * of threads and processes. A call that throws may or may not have happened; repeat it to find out, never compensate.
 */
public interface StockGate {
    Admission reserve(Attempt attempt);

    /** Takes purchases out of the outbox, after Kafka has acknowledged them. Unknown orders are ignored. */
    void markQueued(List<ReservationKey> reservations);

    /**
     * Gives the units of an order back, once, however often it is called. Only for an order whose end is committed in
     * the database.
     */
    ReleaseAnswer release(StockRelease release);
}
