package flashsale.order;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.OrderLine;
import java.util.List;
import java.util.Optional;

/**
 * What the gates have said to the lines of an order.
 *
 * @param lines all of them with the catalogue's prices; none where not all of them have one, and a pool
 * @param units that were taken, now or by an earlier attempt with the same key
 * @param shortage of the line that ended it
 */
record Reserved(List<OrderLine> lines, List<AcceptedPurchase> units, Optional<Shortage> shortage) {
    /** No gate was asked. */
    static Reserved nothing(Shortage shortage) {
        return new Reserved(List.of(), List.of(), Optional.of(shortage));
    }
}
