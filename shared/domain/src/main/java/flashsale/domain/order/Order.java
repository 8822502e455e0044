package flashsale.domain.order;

import flashsale.domain.money.Money;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order of one flash-sale purchase.
 *
 * @param lines one; none where the order was rejected because nobody knows its sale, and so neither product nor price
 * @param payBy the instant up to which a pending order can be paid
 */
public record Order(
        OrderId id,
        UserId buyer,
        SaleId sale,
        OrderState state,
        List<OrderLine> lines,
        Instant createdAt,
        Instant payBy) {
    public Order {
        lines = List.copyOf(lines);
    }

    /** Empty where there are no lines. All lines of one order have one currency. */
    public Optional<Money> total() {
        return lines.stream().map(OrderLine::total).reduce(Money::plus);
    }

    /** The same order in another state; which moves are allowed is for {@link OrderMove} to say. */
    public Order in(OrderState next) {
        return new Order(id, buyer, sale, next, lines, createdAt, payBy);
    }
}
