package flashsale.persistence;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Landing;
import flashsale.domain.order.OrderId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** What landing must not be: it looks at the stock, decides, and writes what is left. */
record ReadThenWriteLanding(DataSource dataSource, Instant now) implements Landing {
    @Override
    public Map<OrderId, Outcome> land(List<AcceptedPurchase> batch) {
        var outcomes = new HashMap<OrderId, Outcome>();
        for (var purchase : batch) {
            try {
                outcomes.put(purchase.order(), new Transactions(dataSource).run(c -> land(c, purchase)));
            } catch (SQLException failure) {
                if (Refusal.of(failure) == Refusal.NONE) {
                    throw new IllegalStateException(failure);
                }
                outcomes.put(purchase.order(), Outcome.ALREADY_LANDED);
            }
        }
        return outcomes;
    }

    private Outcome land(Connection connection, AcceptedPurchase purchase) throws SQLException {
        if (!OrderTable.states(connection, List.of(purchase.order())).isEmpty()) {
            return Outcome.ALREADY_LANDED;
        }
        long sale = purchase.sale().value();
        var facts =
                Optional.of(SaleTable.read(connection, List.of(purchase.sale())).get(purchase.sale()));
        long free = number(connection, "select available from sale_stock where sale_id = " + sale);
        boolean covered = free >= purchase.quantity();
        var reason = covered ? LandingReason.LANDED : LandingReason.SOLD_OUT;
        OrderTable.insert(connection, List.of(new OrderTable.Row(purchase, reason, facts)), now);
        if (!covered) {
            OrderTable.release(connection, List.of(purchase.release()), now);
            return Outcome.REJECTED;
        }
        try (var update = connection.prepareStatement(
                "update sale_stock set available = ?, reserved = total - available - sold where sale_id = ?")) {
            update.setLong(1, free - purchase.quantity());
            update.setLong(2, sale);
            update.executeUpdate();
        }
        return Outcome.CREATED;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
