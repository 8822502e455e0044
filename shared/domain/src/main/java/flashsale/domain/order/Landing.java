package flashsale.domain.order;

import java.util.List;
import java.util.Map;

/**
 * Turns accepted purchases into orders. Each order id ends as exactly one row: pending, or rejected with its units
 * on the way back. A batch may be repeated in whole or in part any number of times.
 */
public interface Landing {
    /** @throws RuntimeException where the database cannot say; any part may have been landed, so repeat the batch */
    Map<OrderId, Outcome> land(List<AcceptedPurchase> batch);

    enum Outcome {
        CREATED,
        /** Landed by an earlier delivery. */
        ALREADY_LANDED,
        /** The sale does not cover it: another epoch, no units or no quota left, or no such sale. */
        REJECTED
    }
}
