package flashsale.persistence;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The units that sales and buyers have left, locked until the commit, so that nobody else takes them meanwhile. */
final class Remaining {
    private static final String STOCK = "select available from sale_stock where sale_id = ? for update";
    private static final String QUOTA =
            "select user_id, quantity from sale_user where sale_id = ? and user_id in %s order by user_id for update";

    private record Buyer(SaleId sale, UserId user) {}

    private final Map<SaleId, Long> free = new HashMap<>();
    private final Map<Buyer, Long> held = new HashMap<>();

    /** Stock first: whoever comes here for the same sale waits in front of that row, holding nothing. */
    static Remaining lock(Connection connection, List<AcceptedPurchase> purchases) throws SQLException {
        var buyers = new TreeMap<SaleId, Set<UserId>>(Comparator.comparingLong(SaleId::value));
        for (var purchase : purchases) {
            buyers.computeIfAbsent(purchase.sale(), _ -> new HashSet<>()).add(purchase.buyer());
        }
        var remaining = new Remaining();
        for (var sale : buyers.keySet()) {
            remaining.lockStock(connection, sale);
        }
        for (var sale : buyers.entrySet()) {
            remaining.lockQuotas(connection, sale.getKey(), sale.getValue());
        }
        return remaining;
    }

    private void lockStock(Connection connection, SaleId sale) throws SQLException {
        try (var statement = connection.prepareStatement(STOCK)) {
            statement.setLong(1, sale.value());
            try (var row = statement.executeQuery()) {
                if (row.next()) {
                    free.put(sale, row.getLong("available"));
                }
            }
        }
    }

    private void lockQuotas(Connection connection, SaleId sale, Collection<UserId> users) throws SQLException {
        try (var statement = connection.prepareStatement(QUOTA.formatted(RowInsert.placeholders(users.size())))) {
            int position = 0;
            statement.setLong(++position, sale.value());
            for (var user : users) {
                statement.setLong(++position, user.value());
            }
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    held.put(new Buyer(sale, new UserId(row.getLong("user_id"))), row.getLong("quantity"));
                }
            }
        }
    }

    /** What becomes of a purchase when its turn comes; where it lands, its units are gone for those after it. */
    LandingReason take(AcceptedPurchase purchase, SaleTable.Facts sale) {
        var buyer = new Buyer(purchase.sale(), purchase.buyer());
        long holds = held.getOrDefault(buyer, 0L) + purchase.quantity();
        if (holds > sale.perBuyer()) {
            return LandingReason.OVER_LIMIT;
        }
        long left = free.getOrDefault(purchase.sale(), 0L) - purchase.quantity();
        if (left < 0) {
            return LandingReason.SOLD_OUT;
        }
        held.put(buyer, holds);
        free.put(purchase.sale(), left);
        return LandingReason.LANDED;
    }
}
