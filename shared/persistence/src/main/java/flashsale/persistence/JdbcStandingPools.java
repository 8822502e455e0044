package flashsale.persistence;

import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StandingPools;
import javax.sql.DataSource;

public final class JdbcStandingPools implements StandingPools {
    private static final String TERMS = "select " + PoolTerms.COLUMNS + " from sales s where s.id = ?";

    /** As an admin's publication does it. */
    private static final String OPENED =
            "update sales set status = 'PUBLISHED', version = version + 1 where id = ? and status = 'LOADING'";

    private final Transactions transactions;

    public JdbcStandingPools(DataSource dataSource) {
        this.transactions = new Transactions(dataSource);
    }

    @Override
    public SaleTerms terms(SaleId pool) {
        return transactions.repeat("Reading pool " + pool, connection -> {
            try (var statement = connection.prepareStatement(TERMS)) {
                statement.setLong(1, pool.value());
                try (var row = statement.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalStateException("Pool %s has no row".formatted(pool));
                    }
                    return PoolTerms.in(row).orElseThrow();
                }
            }
        });
    }

    @Override
    public void opened(SaleId pool) {
        transactions.repeat("Opening pool " + pool, connection -> {
            try (var statement = connection.prepareStatement(OPENED)) {
                statement.setLong(1, pool.value());
                return statement.executeUpdate();
            }
        });
    }
}
