package flashsale.proof.shop;

import flashsale.proof.CannotRun;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** One connection to the shop's MySQL, opened anew where the server has gone away meanwhile. */
public final class Database implements AutoCloseable {
    private static final String CONNECT_TIMEOUT_MILLIS = "3000";

    /** A frozen server says nothing; no question of a check takes a tenth of this. */
    private static final String ANSWER_TIMEOUT_MILLIS = "10000";

    private static final int PING_SECONDS = 2;

    private final String url;
    private final Properties properties = new Properties();
    private Connection connection;

    public Database(String url, String user, String password) {
        this.url = url;
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", CONNECT_TIMEOUT_MILLIS);
        properties.setProperty("socketTimeout", ANSWER_TIMEOUT_MILLIS);
        properties.setProperty("rewriteBatchedStatements", "true");
        this.connection = connect();
    }

    private Connection connect() {
        try {
            return DriverManager.getConnection(url, properties);
        } catch (SQLException refused) {
            throw new CannotRun("MySQL cannot be reached: %s.".formatted(refused.getMessage()), refused);
        }
    }

    /** The one there is, or a new one where the server has been away. */
    private Connection connected() throws SQLException {
        if (!connection.isValid(PING_SECONDS)) {
            connection.close();
            connection = connect();
        }
        return connection;
    }

    /**
     * The same, with what other transactions have written and not committed.
     */
    <T> List<T> queryUncommitted(String sql, Mapping<T> mapping, Object... arguments) {
        try {
            connected().setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            var rows = query(sql, mapping, arguments);
            connected().setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return rows;
        } catch (SQLException failed) {
            throw new CannotRun("MySQL refused a query of the check: %s.".formatted(failed.getMessage()), failed);
        }
    }

    <T> List<T> query(String sql, Mapping<T> mapping, Object... arguments) {
        try (var statement = connected().prepareStatement(sql)) {
            fill(statement, arguments);
            try (var rows = statement.executeQuery()) {
                var result = new ArrayList<T>();
                while (rows.next()) {
                    result.add(mapping.map(rows));
                }
                return result;
            }
        } catch (SQLException failed) {
            throw new CannotRun("MySQL refused a query of the check: %s.".formatted(failed.getMessage()), failed);
        }
    }

    /** All rows, or none, in as few statements as the driver makes of them. */
    void insert(String sql, List<Object[]> rows) {
        try (var statement = connected().prepareStatement(sql)) {
            for (var row : rows) {
                fill(statement, row);
                statement.addBatch();
            }
            connection.setAutoCommit(false);
            statement.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            throw new CannotRun("MySQL did not take the crowd: %s.".formatted(failed.getMessage()), failed);
        }
    }

    public void makeAdmin(String username) {
        var changed = update("UPDATE users SET role = 'ADMIN' WHERE username = ?", username);
        if (changed != 1) {
            throw new CannotRun("%s was registered and is not in MySQL.".formatted(username));
        }
    }

    private int update(String sql, Object... arguments) {
        try (var statement = connected().prepareStatement(sql)) {
            fill(statement, arguments);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new CannotRun("MySQL refused a change: %s.".formatted(failed.getMessage()), failed);
        }
    }

    private static void fill(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }

    interface Mapping<T> {
        T map(ResultSet row) throws SQLException;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            throw new CannotRun("MySQL went away: %s.".formatted(alreadyGone.getMessage()), alreadyGone);
        }
    }
}
