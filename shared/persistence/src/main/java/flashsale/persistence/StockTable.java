package flashsale.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Moves units from free to reserved, for buyers and for sales. Both tables guard themselves by CHECK. Rows are changed
 * in the order of their keys, so that transactions wait for each other in one direction only.
 */
final class StockTable {
    private static final String TAKE =
            "update sale_stock set available = available - ?, reserved = reserved + ? where sale_id = ?";

    private StockTable() {}

    private record Buyer(long sale, long user) {
        static final Comparator<Buyer> BY_KEY =
                Comparator.comparingLong(Buyer::sale).thenComparingLong(Buyer::user);
    }

    private record Quota(long quantity, int perBuyer) {
        Quota plus(Quota other) {
            return new Quota(quantity + other.quantity, perBuyer);
        }
    }

    /**
     * Stock is changed last: everybody who lands for the sale waits for that row.
     *
     * @throws SQLException with {@link Refusal#CONSTRAINT} where the purchases together ask for too much
     */
    static void take(Connection connection, List<OrderTable.Row> landed) throws SQLException {
        takeQuotas(connection, landed);
        takeStock(connection, landed);
    }

    private static void takeQuotas(Connection connection, List<OrderTable.Row> landed) throws SQLException {
        var quotas = new TreeMap<Buyer, Quota>(Buyer.BY_KEY);
        for (var row : landed) {
            var purchase = row.purchase();
            var buyer = new Buyer(purchase.sale().value(), purchase.buyer().value());
            var quota = new Quota(purchase.quantity(), row.sale().orElseThrow().perBuyer());
            quotas.merge(buyer, quota, Quota::plus);
        }
        var insert = new RowInsert(
                "sale_user (sale_id, user_id, quantity, per_buyer)",
                " on duplicate key update quantity = quantity + values(quantity)");
        quotas.forEach((buyer, quota) -> insert.add(buyer.sale, buyer.user, quota.quantity, quota.perBuyer));
        insert.execute(connection);
    }

    private static void takeStock(Connection connection, List<OrderTable.Row> landed) throws SQLException {
        var units = new TreeMap<Long, Long>();
        for (var row : landed) {
            units.merge(row.purchase().sale().value(), (long) row.purchase().quantity(), Long::sum);
        }
        try (var statement = connection.prepareStatement(TAKE)) {
            for (var sale : units.entrySet()) {
                statement.setLong(1, sale.getValue());
                statement.setLong(2, sale.getValue());
                statement.setLong(3, sale.getKey());
                if (statement.executeUpdate() != 1) {
                    throw new IllegalStateException("Sale %d was loaded and has no stock row".formatted(sale.getKey()));
                }
            }
        }
    }
}
