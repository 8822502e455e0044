package flashsale.domain.order;

import flashsale.domain.money.Money;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import java.time.Instant;

/**
 * An order of one flash-sale purchase.
 *
 * @param payBy the instant up to which a pending order can be paid
 */
public record Order(
        OrderId id, UserId buyer, SaleId sale, OrderState state, OrderLine line, Instant createdAt, Instant payBy) {
    public Money total() {
        return line.unitPrice().times(line.quantity());
    }
}
