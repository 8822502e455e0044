package flashsale.order;

import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderId;
import flashsale.domain.product.ProductId;
import flashsale.domain.user.UserId;
import flashsale.http.Field;
import flashsale.http.Fields;
import flashsale.http.WireId;
import java.util.List;

/** What a buyer says about an order. No price: that is the catalogue's, so a field for it is unknown. */
record OrderBody(IdempotencyKey key, List<OrderWish.Line> lines) {
    /** Each line is a round trip to the gate, one after the other. */
    private static final int MOST_LINES = 20;

    /** A household's worth; whoever wants more is a dealer. */
    private static final int MOST_UNITS = 99;

    /** @param key the header, null where it is absent */
    static OrderBody of(String key, Fields fields) {
        var attempt = fields.header("Idempotency-Key", key, IdempotencyKey::new);
        var lines = fields.objects("lines", MOST_LINES, OrderBody::line);
        var once = fields.together("lines", () -> distinct(lines.get()), lines);
        return fields.read(() -> new OrderBody(attempt.get(), once.get()));
    }

    private static Field<OrderWish.Line> line(Fields fields) {
        var product = fields.text("productId", text -> new ProductId(WireId.number(text)));
        var quantity = fields.number("quantity", OrderBody::units);
        return fields.together("quantity", () -> new OrderWish.Line(product.get(), quantity.get()), product, quantity);
    }

    private static int units(int quantity) {
        if (quantity < 1 || quantity > MOST_UNITS) {
            throw new IllegalArgumentException("must be 1 to " + MOST_UNITS);
        }
        return quantity;
    }

    private static List<OrderWish.Line> distinct(List<OrderWish.Line> lines) {
        if (lines.stream().map(OrderWish.Line::product).distinct().count() < lines.size()) {
            throw new IllegalArgumentException("must be of different products");
        }
        return lines;
    }

    OrderWish of(UserId buyer) {
        return new OrderWish(OrderId.of(buyer, key), buyer, lines);
    }
}
