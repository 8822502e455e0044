package flashsale.testing;

import com.mysql.cj.jdbc.MysqlDataSource;
import flashsale.backends.Addresses;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** A database of its own on the test's MySQL, with the schema of the class path, dropped when the JVM ends. */
final class TestDatabase {
    /** By name only: what is tested may depend on this module, so this module cannot depend on it. */
    private static final String CHANGE_LOG = "flashsale/persistence/changelog.xml";

    /** Held here, because a level is forgotten with its logger. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private TestDatabase() {}

    /** @return its JDBC address */
    static String create(Addresses server) {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        var url = withDatabase(server.mysqlJdbcUrl(), name);
        try {
            try (var connection = connect(server, server.mysqlJdbcUrl())) {
                execute(connection, "create database " + name + " character set utf8mb4 collate utf8mb4_bin");
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(server, name), "drop " + name));
            try (var connection = connect(server, url)) {
                applySchema(connection);
            }
            return url;
        } catch (Exception failure) {
            throw new IllegalStateException("The tests' database could not be made", failure);
        }
    }

    private static void applySchema(Connection connection) throws Exception {
        var resources = new ClassLoaderResourceAccessor(TestDatabase.class.getClassLoader());
        LIQUIBASE.setLevel(Level.WARNING);
        var loader = TestDatabase.class.getClassLoader();
        var quietly = Map.of(Scope.Attr.classLoader.name(), loader, Scope.Attr.ui.name(), new LoggerUIService());
        Scope.child(quietly, () -> {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            try (var liquibase = new Liquibase(CHANGE_LOG, resources, database)) {
                liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                liquibase.update(new Contexts());
            }
        });
    }

    private static void drop(Addresses server, String name) {
        try (var connection = connect(server, server.mysqlJdbcUrl())) {
            execute(connection, "drop database if exists " + name);
        } catch (SQLException gone) {
            // The server was started for this JVM and has stopped before, with its data.
        }
    }

    private static Connection connect(Addresses server, String url) throws SQLException {
        var source = new MysqlDataSource();
        source.setUrl(url);
        return source.getConnection(server.mysqlUser(), server.mysqlPassword());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String withDatabase(String jdbcUrl, String name) {
        var uri = URI.create(jdbcUrl.substring("jdbc:".length()));
        return jdbcUrl.replace(uri.getRawAuthority() + uri.getRawPath(), uri.getRawAuthority() + "/" + name);
    }
}
