package flashsale.persistence;

import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;

/** How many free units of the standing pools the log has been told. */
final class ToldStockTable {
    private ToldStockTable() {}

    /** @param told those of one product tell the same units, as all of them were read at once */
    static void put(Connection connection, Collection<ProductChange> told) throws SQLException {
        var put = new RowInsert(
                "stock_told (product_id, available)", " on duplicate key update available = values(available)");
        var products = new HashSet<ProductId>();
        for (var change : told) {
            var product = change.product().id();
            if (change.available().isPresent() && products.add(product)) {
                put.add(product.value(), change.available().getAsLong());
            }
        }
        put.execute(connection);
    }
}
