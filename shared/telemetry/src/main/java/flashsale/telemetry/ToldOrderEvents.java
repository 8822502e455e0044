package flashsale.telemetry;

import flashsale.domain.order.OrderEvent;
import flashsale.domain.order.OrderEventLog;
import java.util.List;
import java.util.Map;

/**
 * Counts what happens to orders where every one of its kinds passes by exactly as often as it is told to others: on the
 * way to the log. Requests, the provider's messages and upkeep all move orders; none of them has to count.
 */
public final class ToldOrderEvents implements OrderEventLog {
    /** The first event of an order is counted where the order is made. */
    private static final Map<String, Metric> COUNTED = Map.of(
            "order.paid", Metric.ORDER_PAID,
            "order.payment-failed", Metric.ORDER_PAYMENT_FAILED,
            "order.cancelled", Metric.ORDER_CANCELLED,
            "order.expired", Metric.ORDER_EXPIRED,
            "order.refunded", Metric.ORDER_REFUNDED);

    private final OrderEventLog log;
    private final Journal journal;

    public ToldOrderEvents(OrderEventLog log, Journal journal) {
        this.log = log;
        this.journal = journal;
    }

    @Override
    public List<OrderEvent> append(List<OrderEvent> events) {
        var told = log.append(events);
        for (var event : told) {
            var metric = COUNTED.get(event.type());
            if (metric != null) {
                journal.count(metric, 1);
            }
        }
        if (!told.isEmpty()) {
            journal.tell(new Fact(message(told), "", others(told)));
        }
        return told;
    }

    private static String message(List<OrderEvent> told) {
        return told.size() == 1 ? "told " + told.getFirst().type() : "told events";
    }

    private static List<Fact.Other> others(List<OrderEvent> told) {
        return told.stream()
                .map(event -> new Fact.Other(event.trace(), event.order().toString()))
                .toList();
    }
}
