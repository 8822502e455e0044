package flashsale.persistence;

import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.sale.BuyerRecord;
import flashsale.domain.sale.GateToken;
import flashsale.domain.sale.Reservation;
import flashsale.domain.sale.SaleBooks;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

public final class JdbcSaleBooks implements SaleBooks {
    /**
     * The exclusive lock waits for every landing and every end that has read the epoch (SaleTable), and keeps later ones
     * waiting until the commit. It is the first statement, so what is read after it sees all that came before.
     */
    private static final String LOCK = "select epoch from sales where id = ? for update";

    /** With the version, or an admin's move that has read the row before would write the old epoch back. */
    private static final String TURN = "update sales set epoch = epoch + 1, version = version + 1 where id = ?";

    private static final String DROP_RELEASES = "delete from stock_releases where sale_id = ?";
    private static final String TOTAL = "select total from sale_stock where sale_id = ?";

    private static final String ORDERS = """
            select o.id, o.user_id, o.state, o.created_at, i.quantity
            from order_items i join orders o on o.id = i.order_id where i.sale_id = ?""";

    /** As an admin's move to PAUSED does it. */
    private static final String PAUSE = """
            update sales set status = 'PAUSED', configuration = configuration + 1, version = version + 1
            where id = ? and status = 'PUBLISHED'""";

    private static final String COUNTS = """
            select s.epoch, k.total, k.available, k.reserved, k.sold,
                   count(distinct r.order_id), coalesce(sum(i.quantity), 0)
            from sales s join sale_stock k on k.sale_id = s.id
            left join stock_releases r on r.sale_id = s.id
            left join order_items i on i.order_id = r.order_id and i.sale_id = r.sale_id
            where s.id = ? group by s.epoch, k.total, k.available, k.reserved, k.sold""";

    /** Far above what the largest sale takes, and below the 30 s of the functions that ask. */
    private static final int ALL_ORDERS_MILLIS = 20_000;

    private final Transactions transactions;

    public JdbcSaleBooks(DataSource dataSource) {
        this.transactions = new Transactions(dataSource);
    }

    @Override
    public Optional<Snapshot> turnEpoch(SaleId sale, int epoch) {
        return transactions.repeat(
                "Ending epoch %d of sale %s".formatted(epoch, sale),
                connection -> patiently(connection, patient -> turnEpoch(patient, sale, epoch)));
    }

    private static Optional<Snapshot> turnEpoch(Connection connection, SaleId sale, int epoch) throws SQLException {
        if (number(connection, LOCK, sale) != epoch) {
            return Optional.empty();
        }
        execute(connection, TURN, sale);
        execute(connection, DROP_RELEASES, sale);
        int total = number(connection, TOTAL, sale);
        var buyers = buyers(connection, sale);
        int active = buyers.stream().mapToInt(BuyerRecord::units).sum();
        if (active > total) {
            throw new IllegalStateException("Sale %s has %d units and %d sold".formatted(sale, total, active));
        }
        return Optional.of(new Snapshot(total - active, buyers));
    }

    /** Who reads all orders of a sale waits longer for the server than a door does for one row. */
    private static <T> T patiently(Connection connection, Transactions.Work<T> work) throws SQLException {
        int patience = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, ALL_ORDERS_MILLIS);
        try {
            return work.in(connection);
        } finally {
            if (!connection.isClosed()) {
                connection.setNetworkTimeout(Runnable::run, patience);
            }
        }
    }

    @Override
    public Optional<Counts> counts(SaleId sale) {
        return transactions.repeat("Counting the units of sale " + sale, connection -> {
            try (var statement = connection.prepareStatement(COUNTS)) {
                statement.setLong(1, sale.value());
                try (var row = statement.executeQuery()) {
                    return row.next() ? Optional.of(counts(row)) : Optional.<Counts>empty();
                }
            }
        });
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7));
    }

    @Override
    public Optional<GateToken> pause(SaleId sale) {
        return transactions.repeat("Pausing sale " + sale, connection -> {
            try (var statement = connection.prepareStatement(PAUSE)) {
                statement.setLong(1, sale.value());
                return statement.executeUpdate() == 1
                        ? Optional.of(new GateToken(
                                number(connection, "select epoch from sales where id = ?", sale),
                                number(connection, "select configuration from sales where id = ?", sale)))
                        : Optional.<GateToken>empty();
            }
        });
    }

    @Override
    public List<BuyerRecord> buyers(SaleId sale) {
        return transactions.repeat(
                "Reading the orders of sale " + sale,
                connection -> patiently(connection, patient -> buyers(patient, sale)));
    }

    private static List<BuyerRecord> buyers(Connection connection, SaleId sale) throws SQLException {
        var buyers = new TreeMap<Long, Map<OrderId, Reservation>>();
        try (var statement = connection.prepareStatement(ORDERS)) {
            statement.setLong(1, sale.value());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var reservation = new Reservation(
                            OrderId.ofBytes(row.getBytes("id")),
                            row.getInt("quantity"),
                            OrderState.valueOf(row.getString("state")).isFinal()
                                    ? Reservation.State.RELEASED
                                    : Reservation.State.QUEUED,
                            Columns.instant(row.getObject("created_at", LocalDateTime.class)));
                    buyers.computeIfAbsent(row.getLong("user_id"), _ -> new TreeMap<>())
                            .merge(reservation.order(), reservation, JdbcSaleBooks::together);
                }
            }
        }
        var records = new ArrayList<BuyerRecord>(buyers.size());
        buyers.forEach((buyer, reservations) ->
                records.add(new BuyerRecord(new UserId(buyer), List.copyOf(reservations.values()))));
        return records;
    }

    /** Two lines of one order. */
    private static Reservation together(Reservation one, Reservation other) {
        return new Reservation(one.order(), one.quantity() + other.quantity(), one.state(), one.reservedAt());
    }

    private static int number(Connection connection, String sql, SaleId sale) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, sale.value());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("Sale %s has no row".formatted(sale));
                }
                return row.getInt(1);
            }
        }
    }

    private static void execute(Connection connection, String sql, SaleId sale) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, sale.value());
            statement.executeUpdate();
        }
    }
}
