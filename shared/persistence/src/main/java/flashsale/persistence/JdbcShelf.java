package flashsale.persistence;

import flashsale.domain.money.Money;
import flashsale.domain.order.Shelf;
import flashsale.domain.product.ProductId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Products beside the standing pools they have, in one statement. */
public final class JdbcShelf implements Shelf {
    private static final String LOOK = "select p.id as product_id, p.price_minor, p.currency, " + PoolTerms.COLUMNS
            + " from products p left join sales s on s.standing_product_id = p.id where p.status = 'ACTIVE' and p.id"
            + " in ";

    private final Transactions transactions;

    public JdbcShelf(DataSource dataSource) {
        this.transactions = new Transactions(dataSource);
    }

    @Override
    public Map<ProductId, Offer> look(Collection<ProductId> products) {
        var ids = products.stream().distinct().toList();
        return transactions.repeat(
                "Looking for %d products".formatted(ids.size()), connection -> look(connection, ids));
    }

    private static Map<ProductId, Offer> look(Connection connection, List<ProductId> ids) throws SQLException {
        var offers = new HashMap<ProductId, Offer>();
        try (var statement = connection.prepareStatement(LOOK + RowInsert.placeholders(ids.size()))) {
            int position = 0;
            for (var id : ids) {
                statement.setLong(++position, id.value());
            }
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var product = new ProductId(row.getLong("product_id"));
                    var price = Money.of(row.getLong("price_minor"), row.getString("currency"));
                    offers.put(product, new Offer(price, PoolTerms.in(row)));
                }
            }
        }
        return offers;
    }
}
