package flashsale.persistence;

import flashsale.domain.product.ProductChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** How many free units of the standing pools the log has been told. */
final class ToldStockTable {
    private ToldStockTable() {}

    /** @param told one of each product at most */
    static void put(Connection connection, Collection<ProductChange> told) throws SQLException {
        var put = new RowInsert(
                "stock_told (product_id, available)", " on duplicate key update available = values(available)");
        for (var change : told) {
            change.available().ifPresent(units -> put.add(change.product().id().value(), units));
        }
        put.execute(connection);
    }
}
