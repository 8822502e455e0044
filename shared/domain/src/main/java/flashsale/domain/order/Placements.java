package flashsale.domain.order;

import java.util.List;
import java.util.Optional;

/**
 * Ordinary orders, written down once their units are reserved at the gates. An order id ends as exactly one row,
 * whoever is first to write it: its request, a repetition of that, or landing, which finds units that nobody came back
 * for. Every call may be repeated.
 */
public interface Placements {
    /** Whoever's it is. */
    Optional<Order> find(OrderId id);

    /**
     * In one transaction: the order, pending, with history and event, and the units in the books of every pool; or,
     * where the books do not cover it, what {@link #reject} does.
     *
     * @param order in the state {@link OrderState#PENDING}
     * @param reserved one for each line
     */
    Placement place(Order order, List<AcceptedPurchase> reserved);

    /**
     * In one transaction: the order, rejected, with history and event, and the release of everything that was reserved
     * for it.
     */
    Placement reject(Order order, List<AcceptedPurchase> reserved);

    sealed interface Placement {
        record Placed(Order order) implements Placement {}

        /** A pool is in another epoch or has not so many units; what was reserved is on its way back. */
        record Rejected(Order order) implements Placement {}

        /**
         * The id had its row already. Of what was reserved, the units which that order does not hold are on their way
         * back.
         */
        record Known(Order order) implements Placement {}
    }
}
