package flashsale.domain.order;

import flashsale.domain.user.UserId;

/**
 * Orders that end without money. With the end, in the same transaction, the units are booked back, their release to the
 * gate is written down, and history and event are kept. Races with payment are decided by the order's row.
 */
public interface OrderEnds {
    Cancellation cancel(OrderId order, UserId buyer);

    /**
     * Ends pending orders whose time is over, and gives up those that are being paid since before that: the provider
     * has the last word about them. Safe for any number of processes at once.
     *
     * @return how many orders were moved; fewer than the limit means that no more are due
     * @throws RuntimeException where some of them could not be moved; those that could have been
     */
    int expire(int limit);

    sealed interface Cancellation {
        /** Also where this buyer had cancelled it before. */
        record Cancelled(Order order) implements Cancellation {}

        /** None of this buyer's. */
        record UnknownOrder() implements Cancellation {}

        record NotCancellable(OrderState state) implements Cancellation {}
    }
}
