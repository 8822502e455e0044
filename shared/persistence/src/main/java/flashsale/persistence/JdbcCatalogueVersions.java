package flashsale.persistence;

import flashsale.domain.product.ProductId;
import flashsale.domain.search.CatalogueVersions;
import flashsale.domain.search.ProductIndex.IndexedProduct;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Told again is what has a row in the outbox of products. */
public final class JdbcCatalogueVersions implements CatalogueVersions {
    private static final String PAGE = "select id, version from products where id > ? order by id limit ?";

    /** A row that waits already says the same. */
    private static final String TELL = """
            insert into product_events (product_id, version) select id, version from products where id = ?
            on duplicate key update product_id = values(product_id)""";

    private final Transactions transactions;

    public JdbcCatalogueVersions(DataSource dataSource) {
        this.transactions = new Transactions(dataSource);
    }

    @Override
    public List<IndexedProduct> page(long after, int limit) {
        return transactions.repeat("Reading versions of products", connection -> page(connection, after, limit));
    }

    private static List<IndexedProduct> page(Connection connection, long after, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(PAGE)) {
            statement.setLong(1, after);
            statement.setInt(2, limit);
            try (var row = statement.executeQuery()) {
                var page = new ArrayList<IndexedProduct>();
                while (row.next()) {
                    page.add(new IndexedProduct(new ProductId(row.getLong(1)), row.getInt(2)));
                }
                return page;
            }
        }
    }

    @Override
    public void tellAgain(List<ProductId> products) {
        transactions.repeat("Telling products again", connection -> tell(connection, products));
    }

    private static int[] tell(Connection connection, List<ProductId> products) throws SQLException {
        try (var statement = connection.prepareStatement(TELL)) {
            for (var product : products) {
                statement.setLong(1, product.value());
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }
}
