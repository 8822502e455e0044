package flashsale.domain.payment;

import flashsale.domain.money.Money;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import java.util.List;
import java.util.Optional;

/** Money on its way back. A refund is committed before the provider is asked, and done when it has answered. */
public interface Refunds {
    /**
     * Moves a paid order to refunding and writes its refund, in one transaction.
     *
     * @param amount what the client believes was paid; nothing is refunded where it is more
     */
    Request request(OrderId order, Optional<Money> amount, String reason);

    sealed interface Request {
        /** Also where it had been asked for before, or is done. */
        record Refunding(OrderState state) implements Request {}

        record UnknownOrder() implements Request {}

        record NotPaid(OrderState state) implements Request {}

        record MoreThanPaid(Money paid) implements Request {}

        /** Orders are refunded whole. */
        record LessThanPaid(Money paid) implements Request {}
    }

    /** Refunds whose turn it is, the longest waiting first. */
    List<Refund> due(int limit);

    /**
     * Makes of the provider's word what follows from it, once: a refunded order ends, and its units go back. Money that
     * an order never wanted goes back without a change of the order.
     */
    void apply(Refund refund, RefundResult result);
}
