package flashsale.domain.order;

import flashsale.domain.user.UserId;
import java.time.Instant;

/**
 * Something that happened to an order, for whoever listens. Delivered at least once: the id tells repeats apart, the
 * version which of two came later.
 *
 * @param id unique; the same in every delivery
 * @param type for example {@code order.paid}; see {@link OrderMove#event()}
 * @param version of the order after it; the first is 1
 * @param trace W3C {@code traceparent} of the request that caused it; empty where there was none
 */
public record OrderEvent(
        long id, OrderId order, UserId buyer, String type, OrderState state, int version, Instant at, String trace) {
    /** The type of an order's first event. */
    public static final String CREATED = "order.created";

    /** The first event of an order that could not be landed. */
    public static final String REJECTED = "order.rejected";
}
