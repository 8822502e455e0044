package flashsale.persistence;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.StockRelease;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What landing reads and writes of orders and of everything that belongs to one. */
final class OrderTable {
    private static final int FIRST_VERSION = 1;
    private static final int ONLY_LINE = 0;

    private OrderTable() {}

    /** A purchase, what became of it, and the sale it belongs to where there is one. */
    record Row(AcceptedPurchase purchase, LandingReason reason, Optional<SaleTable.Facts> sale) {
        /** What was left behind at a standing pool belongs to an ordinary order: of no sale, and its lines unknown. */
        static Row abandoned(AcceptedPurchase purchase) {
            return new Row(purchase, LandingReason.ABANDONED, Optional.empty());
        }

        private Long saleOfOrder() {
            return reason == LandingReason.ABANDONED ? null : purchase.sale().value();
        }
    }

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

    /** Whose units the orders hold, or held before they ended. */
    static Map<OrderId, Set<SaleId>> sales(Connection connection, Collection<OrderId> ids) throws SQLException {
        var sales = new HashMap<OrderId, Set<SaleId>>();
        if (ids.isEmpty()) {
            return sales;
        }
        var sql = "select order_id, sale_id from order_items where order_id in " + RowInsert.placeholders(ids.size());
        try (var statement = connection.prepareStatement(sql)) {
            int position = 0;
            for (var id : ids) {
                statement.setBytes(++position, id.toBytes());
            }
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    sales.computeIfAbsent(OrderId.ofBytes(row.getBytes("order_id")), _ -> new HashSet<>())
                            .add(new SaleId(row.getLong("sale_id")));
                }
            }
        }
        return sales;
    }

    static void insert(Connection connection, List<Row> rows, Instant now) throws SQLException {
        var orders = new RowInsert("orders (id, sale_id, user_id, state, version, created_at, pay_by, trace)");
        var items = new RowInsert("order_items (order_id, line, sale_id, product_id, quantity, price_minor, currency)");
        var history = history();
        var events = OrderEventTable.insert();
        var at = Columns.utc(now);
        for (var row : rows) {
            var id = row.purchase().order().toBytes();
            long sale = row.purchase().sale().value();
            long buyer = row.purchase().buyer().value();
            int quantity = row.purchase().quantity();
            var trace = TraceText.fitting(row.purchase().trace());
            var state = row.reason().state().name();
            int payWithin = row.sale().map(SaleTable.Facts::payWithinMillis).orElse(0);
            var payBy = Columns.utc(now.plusMillis(payWithin));
            orders.add(id, row.saleOfOrder(), buyer, state, FIRST_VERSION, at, payBy, trace);
            row.sale()
                    .ifPresent(facts -> items.add(
                            id, ONLY_LINE, sale, facts.product(), quantity, facts.priceMinor(), facts.currency()));
            history.add(id, FIRST_VERSION, state, row.reason().name(), at);
            events.add(id, buyer, row.reason().event(), state, FIRST_VERSION, at, trace);
        }
        orders.execute(connection);
        items.execute(connection);
        history.execute(connection);
        events.execute(connection);
    }

    /** To be given rows of these columns. */
    static RowInsert history() {
        return new RowInsert("order_history (order_id, version, state, reason, moved_at)");
    }

    /**
     * Sends the units of ended orders back. What is on its way already stays so, at its latest epoch: in an older one
     * there is nothing left to give back to.
     */
    static void release(Connection connection, Collection<StockRelease> releases, Instant now) throws SQLException {
        var insert = new RowInsert(
                "stock_releases (order_id, sale_id, user_id, epoch, created_at)",
                " on duplicate key update epoch = greatest(epoch, values(epoch))");
        for (var release : releases) {
            var key = release.reservation();
            insert.add(
                    key.order().toBytes(), key.sale().value(), key.buyer().value(), release.epoch(), Columns.utc(now));
        }
        insert.execute(connection);
    }
}
