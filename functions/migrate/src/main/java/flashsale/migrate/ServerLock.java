package flashsale.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import javax.sql.DataSource;

/** A lock of this database's name on its server, held as long as its connection lives. */
final class ServerLock implements AutoCloseable {
    /** Below the function's own time-out of 300 s, so that a waiter can say what it waited for. */
    private static final int LONGEST_WAIT_SECONDS = 240;

    // Locks belong to the whole server and their names end at 64 characters.
    private static final String TAKE = "select get_lock(left(concat('migrate ', database()), 64), ?)";
    private static final String GIVE_BACK = "select release_lock(left(concat('migrate ', database()), 64))";

    private final Connection connection;

    private ServerLock(Connection connection) {
        this.connection = connection;
    }

    static ServerLock take(DataSource database) throws SQLException {
        var lock = new ServerLock(database.getConnection());
        try {
            lock.take();
            return lock;
        } catch (SQLException failure) {
            lock.connection.close();
            throw failure;
        }
    }

    private void take() throws SQLException {
        try (var statement = connection.prepareStatement(TAKE)) {
            statement.setInt(1, LONGEST_WAIT_SECONDS);
            try (var row = statement.executeQuery()) {
                row.next();
                if (row.getInt(1) != 1) {
                    throw new SQLTimeoutException(
                            "Somebody else has been changing the schema for %d s".formatted(LONGEST_WAIT_SECONDS));
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute(GIVE_BACK);
        }
    }
}
