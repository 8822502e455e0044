package flashsale.order;

import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderLine;
import flashsale.domain.product.ProductId;
import flashsale.domain.user.UserId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** @param lines at least one, each of another product */
record OrderWish(OrderId order, UserId buyer, List<Line> lines) {
    record Line(ProductId product, int quantity) {}

    /** Whether that is the order of a request with this content; what its products cost then does not matter. */
    boolean isFor(Order other) {
        return quantities()
                .equals(other.lines().stream().collect(Collectors.toMap(OrderLine::product, OrderLine::quantity)));
    }

    private Map<ProductId, Integer> quantities() {
        return lines.stream().collect(Collectors.toMap(Line::product, Line::quantity));
    }
}
