package flashsale.domain.order;

import java.util.List;

/** Where others read what happened to orders: ordered per order id, durable, at least once. */
public interface OrderEventLog {
    /**
     * Appends all of them and waits a bounded time. Safe to repeat.
     *
     * @return those that were acknowledged in time; the others may arrive all the same, now or later
     */
    List<OrderEvent> append(List<OrderEvent> events);
}
