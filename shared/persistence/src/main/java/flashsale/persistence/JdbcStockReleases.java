package flashsale.persistence;

import flashsale.domain.order.OrderId;
import flashsale.domain.sale.ReservationKey;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.StockRelease;
import flashsale.domain.sale.StockReleases;
import flashsale.domain.user.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

public final class JdbcStockReleases implements StockReleases {
    private static final String DUE =
            "select order_id, sale_id, user_id, epoch from stock_releases%s order by created_at, order_id, sale_id limit ?";

    private static final String WITHOUT = " where sale_id not in ";

    /** With the epoch: the order may have been delivered again meanwhile, in a later one. */
    private static final String DONE = "delete from stock_releases where order_id = ? and sale_id = ? and epoch = ?";

    private final Transactions transactions;

    public JdbcStockReleases(DataSource dataSource) {
        this.transactions = new Transactions(dataSource);
    }

    @Override
    public List<StockRelease> due(int limit, Set<SaleId> without) {
        return transactions.repeat("Reading stock releases", connection -> due(connection, limit, without));
    }

    private static List<StockRelease> due(Connection connection, int limit, Set<SaleId> without) throws SQLException {
        var releases = new ArrayList<StockRelease>();
        var which = without.isEmpty() ? "" : WITHOUT + RowInsert.placeholders(without.size());
        try (var statement = connection.prepareStatement(DUE.formatted(which))) {
            int position = 0;
            for (var sale : without) {
                statement.setLong(++position, sale.value());
            }
            statement.setInt(++position, limit);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var reservation = new ReservationKey(
                            new SaleId(row.getLong("sale_id")),
                            new UserId(row.getLong("user_id")),
                            OrderId.ofBytes(row.getBytes("order_id")));
                    releases.add(new StockRelease(reservation, row.getInt("epoch")));
                }
            }
        }
        return releases;
    }

    @Override
    public void done(List<StockRelease> releases) {
        transactions.repeat("Ending %d stock releases".formatted(releases.size()), connection -> {
            try (var statement = connection.prepareStatement(DONE)) {
                for (var release : releases) {
                    statement.setBytes(1, release.reservation().order().toBytes());
                    statement.setLong(2, release.reservation().sale().value());
                    statement.setInt(3, release.epoch());
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }
}
