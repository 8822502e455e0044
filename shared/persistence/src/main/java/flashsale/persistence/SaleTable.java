package flashsale.persistence;

import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** What landing reads of sales: price and time to pay come from here, never from a record. */
final class SaleTable {
    /**
     * The shared lock keeps a sale's epoch as it was read until the commit. "for share" would say the same, but
     * MariaDB does not know it. In the order of ids, so that transactions wait for each other in one direction only.
     */
    private static final String SELECT = """
        select id, kind, product_id, price_minor, currency, epoch, per_buyer, pay_within_millis
        from sales where id in %s order by id lock in share mode\
        """;

    private SaleTable() {}

    record Facts(
            SaleKind kind,
            long product,
            long priceMinor,
            String currency,
            int epoch,
            int perBuyer,
            int payWithinMillis) {}

    /** Unknown sales are left out. */
    static Map<SaleId, Facts> read(Connection connection, Collection<SaleId> sales) throws SQLException {
        var found = new HashMap<SaleId, Facts>();
        var ids = new TreeSet<>(sales.stream().map(SaleId::value).toList());
        if (ids.isEmpty()) {
            return found;
        }
        try (var statement = connection.prepareStatement(SELECT.formatted(RowInsert.placeholders(ids.size())))) {
            int position = 0;
            for (long id : ids) {
                statement.setLong(++position, id);
            }
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(new SaleId(row.getLong("id")), facts(row));
                }
            }
        }
        return found;
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                SaleKind.valueOf(row.getString("kind")),
                row.getLong("product_id"),
                row.getLong("price_minor"),
                row.getString("currency"),
                row.getInt("epoch"),
                row.getInt("per_buyer"),
                row.getInt("pay_within_millis"));
    }
}
