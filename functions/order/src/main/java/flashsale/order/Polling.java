package flashsale.order;

import flashsale.domain.order.OrderState;
import java.time.Duration;
import java.util.Optional;

/** How soon it is worth asking for an order again. */
final class Polling {
    /** Landing, and most answers of a provider, take less. */
    static final Duration SOON = Duration.ofSeconds(1);

    /** The buyer's turn: what may come by itself is the end of the time to pay. */
    private static final Duration UNHURRIED = Duration.ofSeconds(5);

    private Polling() {}

    /** Empty where nothing will change by itself. */
    static Optional<Duration> after(OrderState state) {
        return switch (state) {
            case PAYING, CANCELLING, REFUNDING -> Optional.of(SOON);
            case PENDING -> Optional.of(UNHURRIED);
            case PAID, PAYMENT_FAILED, CANCELLED, EXPIRED, REJECTED, REFUNDED -> Optional.empty();
        };
    }
}
