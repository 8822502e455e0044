package flashsale.seckill;

import flashsale.domain.order.OrderId;
import flashsale.domain.sale.Reservation;
import flashsale.domain.sale.SaleTerms;
import java.time.Duration;
import java.time.Instant;

/** The answer to one attempt to buy. When several refusals apply, the first one below is given. */
sealed interface Purchase {
    /** Nothing is free, or fewer units than were asked for. Units can come back while the sale lasts. */
    record SoldOut() implements Purchase {}

    record NoSession() implements Purchase {}

    record UnknownSale() implements Purchase {}

    /** The gate has no stock for a sale that may well exist. */
    record NotLoaded() implements Purchase {}

    record QuantityRefused(int perBuyer) implements Purchase {}

    /** The key has bought another quantity before. */
    record KeyReused(int quantity) implements Purchase {}

    /** The key's order has ended, and its units went back. */
    record Released(OrderId order) implements Purchase {}

    record NotStarted(Instant opensAt, Duration untilOpening) implements Purchase {}

    record Paused() implements Purchase {}

    record Ended() implements Purchase {}

    record LimitReached(int perBuyer) implements Purchase {}

    record TooFast(Duration retryAfter) implements Purchase {}

    /**
     * The units are the buyer's; an order, or an explicit rejection, will appear under the reservation's order id.
     *
     * @param again an earlier request with this key has taken them
     */
    record Reserved(Reservation reservation, SaleTerms terms, boolean again) implements Purchase {
        Instant payBy() {
            return reservation.reservedAt().plus(terms.payWithin());
        }
    }
}
