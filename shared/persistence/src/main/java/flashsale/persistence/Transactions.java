package flashsale.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Plain JDBC transactions. The data source's pool takes every connection back as it lent it. */
record Transactions(DataSource dataSource) {
    /** A deadlock is over as soon as one side has rolled back; losing this often in a row is more than bad luck. */
    private static final int ATTEMPTS = 5;

    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** @throws SQLException after which nothing was changed, unless it comes from the commit: then nobody knows */
    <T> T run(Work<T> work) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failure) {
                rollBack(connection, failure);
                throw failure;
            }
        }
    }

    /**
     * Does the work again where another transaction was in its way, a few times.
     *
     * @param doing what the work is, for whoever reads that it failed
     */
    <T> T repeat(String doing, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return run(work);
            } catch (SQLException failure) {
                if (Refusal.of(failure) != Refusal.LOCK || attempt == ATTEMPTS) {
                    throw new IllegalStateException(doing + " failed", failure);
                }
            }
        }
    }

    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            // The server rolls back by itself when it notices that the connection is gone.
            failure.addSuppressed(broken);
        }
    }
}
