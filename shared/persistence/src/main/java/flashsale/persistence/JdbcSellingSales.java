package flashsale.persistence;

import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SellingSales;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

public final class JdbcSellingSales implements SellingSales {
    private static final String ALL = "select id from sales where status = 'PUBLISHED' and closes_at > utc_timestamp()";

    private final Transactions transactions;

    public JdbcSellingSales(DataSource dataSource) {
        this.transactions = new Transactions(dataSource);
    }

    @Override
    public Set<SaleId> all() {
        return transactions.repeat("Reading which sales sell", connection -> {
            var all = new HashSet<SaleId>();
            try (var statement = connection.prepareStatement(ALL);
                    var row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(new SaleId(row.getLong("id")));
                }
            }
            return all;
        });
    }
}
