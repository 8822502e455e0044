package flashsale.domain.order;

import java.util.List;

/** Where accepted purchases wait to be landed: ordered per order id, durable, at least once. */
public interface PurchaseLog {
    /**
     * Appends all of them and waits a bounded time. Safe to repeat: duplicates end at the order's primary key.
     *
     * @return those that were acknowledged in time; the others may arrive all the same, now or later
     */
    List<AcceptedPurchase> append(List<AcceptedPurchase> purchases);
}
