package flashsale.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Who the other functions are in MySQL: somebody who reads and writes rows, and leaves the schema alone. A user that
 * exists keeps the password it has, which somebody else may have changed meanwhile.
 */
final class FunctionsUser {
    /** MySQL's own limit, and characters that need no quotes. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,32}");

    private final DataSource database;
    private final Optional<String> name;
    private final Optional<String> password;

    FunctionsUser(DataSource database, Optional<String> name, Optional<String> password) {
        name.filter(text -> !NAME.matcher(text).matches()).ifPresent(text -> {
            throw new IllegalArgumentException("This is no name for a user of the database: " + text);
        });
        this.database = database;
        this.name = name;
        this.password = password;
    }

    /** Safe to repeat. */
    void create() {
        if (name.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection()) {
            create(connection, name.get());
            grant(connection, name.get());
        } catch (SQLException failure) {
            throw new IllegalStateException("The functions have no user: " + failure.getMessage(), failure);
        }
    }

    private void create(Connection connection, String user) throws SQLException {
        // The driver puts the values in by itself; a server could not prepare this statement.
        try (var statement = connection.prepareStatement("create user if not exists ?@'%' identified by ?")) {
            statement.setString(1, user);
            statement.setString(2, password.orElseThrow());
            statement.execute();
        }
    }

    private static void grant(Connection connection, String user) throws SQLException {
        var rights = "grant select, insert, update, delete on `%s`.* to '%s'@'%%'";
        try (var statement = connection.createStatement()) {
            statement.execute(rights.formatted(connection.getCatalog(), user));
        }
    }
}
