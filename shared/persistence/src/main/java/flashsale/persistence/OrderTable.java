package flashsale.persistence;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What landing reads and writes of orders and of everything that belongs to one. */
final class OrderTable {
    private static final int FIRST_VERSION = 1;
    private static final int ONLY_LINE = 0;

    private OrderTable() {}

    /** A purchase, what became of it, and the sale it belongs to where there is one. */
    record Row(AcceptedPurchase purchase, LandingReason reason, Optional<SaleTable.Facts> sale) {}

    static Map<OrderId, OrderState> states(Connection connection, Collection<OrderId> ids) throws SQLException {
        var known = new HashMap<OrderId, OrderState>();
        var sql = "select id, state from orders where id in " + RowInsert.placeholders(ids.size());
        try (var statement = connection.prepareStatement(sql)) {
            int position = 0;
            for (var id : ids) {
                statement.setBytes(++position, id.toBytes());
            }
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    known.put(OrderId.ofBytes(row.getBytes("id")), OrderState.valueOf(row.getString("state")));
                }
            }
        }
        return known;
    }

    static void insert(Connection connection, List<Row> rows, Instant now) throws SQLException {
        var orders = new RowInsert("orders (id, sale_id, user_id, state, version, created_at, pay_by)");
        var items = new RowInsert("order_items (order_id, line, product_id, quantity, price_minor, currency)");
        var history = new RowInsert("order_history (order_id, version, state, reason, moved_at)");
        var at = Columns.utc(now);
        for (var row : rows) {
            var purchase = row.purchase();
            var id = purchase.order().toBytes();
            var state = row.reason().state().name();
            int payWithin = row.sale().map(SaleTable.Facts::payWithinMillis).orElse(0);
            var payBy = Columns.utc(now.plusMillis(payWithin));
            orders.add(id, purchase.sale().value(), purchase.buyer().value(), state, FIRST_VERSION, at, payBy);
            row.sale()
                    .ifPresent(sale -> items.add(
                            id, ONLY_LINE, sale.product(), purchase.quantity(), sale.priceMinor(), sale.currency()));
            history.add(id, FIRST_VERSION, state, row.reason().name(), at);
        }
        orders.execute(connection);
        items.execute(connection);
        history.execute(connection);
    }

    /**
     * Sends the units of rejected purchases back. One that is on its way already stays so, at its latest epoch: in an
     * older one there is nothing left to give back to.
     */
    static void release(Connection connection, Collection<AcceptedPurchase> rejected, Instant now) throws SQLException {
        var releases = new RowInsert(
                "stock_releases (order_id, sale_id, user_id, epoch, created_at)",
                " on duplicate key update epoch = greatest(epoch, values(epoch))");
        for (var purchase : rejected) {
            releases.add(
                    purchase.order().toBytes(),
                    purchase.sale().value(),
                    purchase.buyer().value(),
                    purchase.epoch(),
                    Columns.utc(now));
        }
        releases.execute(connection);
    }
}
