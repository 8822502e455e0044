package flashsale.persistence;

import flashsale.domain.money.Money;
import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderLine;
import flashsale.domain.order.OrderState;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An order whose row nobody else can change before the commit. Whoever changes an order, its payments or its refunds
 * takes this lock first; what they read of it afterwards stays true.
 */
final class LockedOrder {
    private static final String LOOK = "select user_id, sale_id, state, created_at, pay_by from orders where id = ?";
    private static final String LOCK = LOOK + " for update";
    private static final String LINES =
            "select sale_id, product_id, quantity, price_minor, currency from order_items where order_id = ? order by"
                    + " line";

    private LockedOrder() {}

    static Optional<Order> take(Connection connection, OrderId id) throws SQLException {
        return read(connection, LOCK, id);
    }

    /** Without the lock, for whoever only wants to know. */
    static Optional<Order> look(Connection connection, OrderId id) throws SQLException {
        return read(connection, LOOK, id);
    }

    private static Optional<Order> read(Connection connection, String sql, OrderId id) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, id.toBytes());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new Order(
                        id,
                        new UserId(row.getLong("user_id")),
                        sale(row),
                        OrderState.valueOf(row.getString("state")),
                        lines(connection, id),
                        Columns.instant(row.getObject("created_at", LocalDateTime.class)),
                        Columns.instant(row.getObject("pay_by", LocalDateTime.class))));
            }
        }
    }

    /** An ordinary order is of none. */
    private static Optional<SaleId> sale(ResultSet row) throws SQLException {
        long sale = row.getLong("sale_id");
        return row.wasNull() ? Optional.empty() : Optional.of(new SaleId(sale));
    }

    /** Another buyer's order is not found. */
    static Optional<Order> take(Connection connection, OrderId id, UserId buyer) throws SQLException {
        return take(connection, id).filter(order -> order.buyer().equals(buyer));
    }

    private static List<OrderLine> lines(Connection connection, OrderId id) throws SQLException {
        var lines = new ArrayList<OrderLine>();
        try (var statement = connection.prepareStatement(LINES)) {
            statement.setBytes(1, id.toBytes());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(new OrderLine(
                            new SaleId(row.getLong("sale_id")),
                            new ProductId(row.getLong("product_id")),
                            row.getInt("quantity"),
                            Money.of(row.getLong("price_minor"), row.getString("currency"))));
                }
            }
        }
        return lines;
    }
}
