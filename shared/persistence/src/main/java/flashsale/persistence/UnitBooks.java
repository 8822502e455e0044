package flashsale.persistence;

import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderMove;
import flashsale.domain.order.OrderState.Units;
import flashsale.domain.sale.ReservationKey;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.StockRelease;
import flashsale.domain.user.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

/** Carries the units of moved orders from one column of the books to another. */
final class UnitBooks {
    private static final String HELD = """
            select order_id, sale_id, sum(quantity) as units from order_items
            where order_id in %s group by order_id, sale_id""";
    private static final String RETURN_QUOTA =
            "update sale_user set quantity = quantity - ? where sale_id = ? and user_id = ?";
    private static final String CARRY = """
            update sale_stock set available = available + ?, reserved = reserved + ?, sold = sold + ?
            where sale_id = ?""";

    /** In the order of the keys of quota rows, so that transactions wait for each other in one direction only. */
    private static final Comparator<Held> BY_KEY =
            Comparator.comparingLong((Held held) -> held.sale.value()).thenComparingLong(held -> held.buyer.value());

    private UnitBooks() {}

    /** What one order holds of one sale. */
    private record Held(OrderId order, SaleId sale, UserId buyer, int units) {}

    /**
     * Stock is changed last: everybody who lands for the sale waits for that row.
     *
     * @throws SQLException with {@link Refusal#CONSTRAINT}, or WrongBooks, where they do not have what the orders hold
     */
    static void carry(Connection connection, List<OrderMoves.Moved> moved, OrderMove move, Instant now)
            throws SQLException {
        var from = move.from().units();
        var to = move.to().units();
        if (from == to) {
            return;
        }
        var held = held(connection, moved);
        if (to == Units.FREE) {
            release(connection, held, now);
            returnQuotas(connection, held);
        }
        carryStock(connection, held, from, to);
    }

    private static List<Held> held(Connection connection, List<OrderMoves.Moved> moved) throws SQLException {
        var buyers = new HashMap<OrderId, UserId>();
        moved.forEach(one -> buyers.put(one.order(), one.buyer()));
        var held = new ArrayList<Held>();
        try (var statement = connection.prepareStatement(HELD.formatted(RowInsert.placeholders(moved.size())))) {
            int position = 0;
            for (var one : moved) {
                statement.setBytes(++position, one.order().toBytes());
            }
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var order = OrderId.ofBytes(row.getBytes("order_id"));
                    var sale = new SaleId(row.getLong("sale_id"));
                    held.add(new Held(order, sale, buyers.get(order), row.getInt("units")));
                }
            }
        }
        held.sort(BY_KEY);
        return held;
    }

    /**
     * To the epoch as it is now. The lock keeps it until the commit, so a rebuild of the gate comes wholly before this
     * end, and it is in the epoch of this release, or wholly after it, and it counts the units as free by itself.
     */
    private static void release(Connection connection, List<Held> held, Instant now) throws SQLException {
        var sales = SaleTable.read(connection, held.stream().map(Held::sale).toList());
        var releases = held.stream()
                .map(one -> new StockRelease(
                        new ReservationKey(one.sale, one.buyer, one.order),
                        sales.get(one.sale).epoch()))
                .toList();
        OrderTable.release(connection, releases, now);
    }

    private static void returnQuotas(Connection connection, List<Held> held) throws SQLException {
        try (var statement = connection.prepareStatement(RETURN_QUOTA)) {
            for (var one : held) {
                statement.setInt(1, one.units);
                statement.setLong(2, one.sale.value());
                statement.setLong(3, one.buyer.value());
                statement.addBatch();
            }
            for (int changed : statement.executeBatch()) {
                if (changed != 1) {
                    throw new WrongBooks("A buyer holds units and has no quota row");
                }
            }
        }
    }

    private static void carryStock(Connection connection, List<Held> held, Units from, Units to) throws SQLException {
        var units = new TreeMap<Long, Integer>();
        held.forEach(one -> units.merge(one.sale.value(), one.units, Math::addExact));
        try (var statement = connection.prepareStatement(CARRY)) {
            for (var sale : units.entrySet()) {
                int position = 0;
                for (var column : List.of(Units.FREE, Units.RESERVED, Units.SOLD)) {
                    statement.setInt(
                            ++position, column == from ? -sale.getValue() : column == to ? sale.getValue() : 0);
                }
                statement.setLong(++position, sale.getKey());
                if (statement.executeUpdate() != 1) {
                    throw new WrongBooks("Sale %d has orders and no stock row".formatted(sale.getKey()));
                }
            }
        }
    }
}
