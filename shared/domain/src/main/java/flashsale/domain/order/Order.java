package flashsale.domain.order;

import flashsale.domain.money.Money;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a buyer wants to pay for: one purchase in a flash sale, or several products of the catalogue.
 *
 * @param sale of the purchase; empty for an ordinary order
 * @param lines none where the order was rejected and nobody knows products and prices: those of a purchase in an unknown
 *     sale, or of an ordinary order of which only reserved units were found
 * @param payBy the instant up to which a pending order can be paid
 */
public record Order(
        OrderId id,
        UserId buyer,
        Optional<SaleId> sale,
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
