package flashsale.testing;

import flashsale.domain.payment.Refund;
import java.time.Instant;

/**
 * One row of the refunds in memory.
 *
 * @param endsOrder false where it gives back what the order did not want
 * @param attempts how often the provider was asked without end
 */
record InMemoryRefund(Refund refund, boolean endsOrder, int attempts, Instant nextAt, boolean done) {
    static InMemoryRefund due(Refund refund, boolean endsOrder, Instant now) {
        return new InMemoryRefund(refund, endsOrder, 0, now, false);
    }

    InMemoryRefund postponedTo(Instant next) {
        return new InMemoryRefund(refund, endsOrder, attempts + 1, next, false);
    }

    InMemoryRefund ended() {
        return new InMemoryRefund(refund, endsOrder, attempts, nextAt, true);
    }
}
