package flashsale.domain.order;

/** Where accepted purchases wait to be landed: ordered per order id, durable, at least once. */
public interface PurchaseLog {
    /** Waits a bounded time for the acknowledgement. Safe to repeat: duplicates end at the order's primary key. */
    HandOff append(AcceptedPurchase purchase);

    enum HandOff {
        ACKNOWLEDGED,
        /** No acknowledgement in time. The purchase may arrive all the same, now or later. */
        UNKNOWN
    }
}
