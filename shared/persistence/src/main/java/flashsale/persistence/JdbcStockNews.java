package flashsale.persistence;

import flashsale.domain.product.StockNews;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Compares what the standing pools have with what was told of them. What is told is read when it is told, by the relay,
 * which then writes down what that was: see {@link ProductEventTable}.
 */
public final class JdbcStockNews implements StockNews {
    /**
     * A product of which a change waits already is told with the units of then. Where that change is being told just
     * now, with those of before, the next call sees that they still differ; so nobody waits for a row that the relay
     * has in hand.
     */
    private static final String GATHER = """
            insert ignore into product_events (product_id, version)
            select p.id, p.version
            from sales s
            join sale_stock k on k.sale_id = s.id
            join products p on p.id = s.standing_product_id
            left join stock_told t on t.product_id = p.id
            where s.standing_product_id is not null and (t.available is null or t.available <> k.available)
              and not exists (select 1 from product_events e where e.product_id = p.id and e.version = p.version)
            order by p.id limit ?""";

    private final Transactions transactions;

    public JdbcStockNews(DataSource dataSource) {
        this.transactions = new Transactions(dataSource);
    }

    @Override
    public int gather(int limit) {
        return transactions.repeat("Gathering news of stock", connection -> gather(connection, limit));
    }

    private static int gather(Connection connection, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(GATHER)) {
            statement.setInt(1, limit);
            return statement.executeUpdate();
        }
    }
}
