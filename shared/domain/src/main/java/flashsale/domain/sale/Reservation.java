package flashsale.domain.sale;

import flashsale.domain.order.OrderId;
import java.time.Instant;

/** Units taken out of the gate for one order. */
public record Reservation(OrderId order, int quantity, State state, Instant reservedAt) {
    public enum State {
        /** Taken; the outbox still holds the purchase. */
        RESERVED,
        /** Kafka has acknowledged the purchase. */
        QUEUED,
        /** Given back, because the order ended in the database. */
        RELEASED
    }
}
