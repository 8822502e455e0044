package flashsale.persistence;

import flashsale.domain.order.Order;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** The rows of a new ordinary order. */
final class PlacementTable {
    private static final int FIRST_VERSION = 1;

    /** What the orders of flash sales have in its place. */
    private static final Long NO_SALE = null;

    private PlacementTable() {}

    /** @throws SQLException with {@link Refusal#DUPLICATE_KEY} where the order has a row */
    static void insert(Connection connection, Order order, LandingReason reason, Instant now, String trace)
            throws SQLException {
        var orders = new RowInsert("orders (id, sale_id, user_id, state, version, created_at, pay_by, trace)");
        var items = new RowInsert("order_items (order_id, line, sale_id, product_id, quantity, price_minor, currency)");
        var history = OrderTable.history();
        var events = OrderEventTable.insert();
        var id = order.id().toBytes();
        var fitting = TraceText.fitting(trace);
        long buyer = order.buyer().value();
        var state = reason.state().name();
        var at = Columns.utc(order.createdAt());
        orders.add(id, NO_SALE, buyer, state, FIRST_VERSION, at, Columns.utc(order.payBy()), fitting);
        for (int line = 0; line < order.lines().size(); line++) {
            var one = order.lines().get(line);
            items.add(
                    id,
                    line,
                    one.sale().value(),
                    one.product().value(),
                    one.quantity(),
                    one.unitPrice().minor(),
                    one.unitPrice().currency().getCurrencyCode());
        }
        history.add(id, FIRST_VERSION, state, reason.name(), Columns.utc(now));
        events.add(id, buyer, reason.event(), state, FIRST_VERSION, Columns.utc(now), fitting);
        orders.execute(connection);
        items.execute(connection);
        history.execute(connection);
        events.execute(connection);
    }
}
