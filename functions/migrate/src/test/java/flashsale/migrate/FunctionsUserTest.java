package flashsale.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true, opensearch = true)
class FunctionsUserTest {
    private static final String NAME = "shop_functions";
    private static final String PASSWORD = "it's \\ a password";

    private final DataSource database;
    private final Schema schema;
    private final String url;

    @Inject
    FunctionsUserTest(
            DataSource database, Schema schema, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.database = database;
        this.schema = schema;
        this.url = url;
    }

    @AfterEach
    void forget_the_user() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop user if exists " + NAME);
        }
    }

    private FunctionsUser user(String password) {
        return new FunctionsUser(database, Optional.of(NAME), Optional.of(password));
    }

    private Connection logIn() throws SQLException {
        return DriverManager.getConnection(url, NAME, PASSWORD);
    }

    @Test
    void it_reads_and_writes_rows_and_leaves_the_schema_alone() throws SQLException {
        schema.bringUpToDate();
        user(PASSWORD).create();

        try (var connection = logIn();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("delete from dead_letters where 1 = 0"))
                    .isZero();
            assertThatThrownBy(() -> statement.execute("drop table dead_letters"))
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void a_user_that_exists_keeps_its_password() throws SQLException {
        user(PASSWORD).create();
        user("another").create();

        try (var connection = logIn()) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void where_nobody_is_named_nobody_is_made() {
        new FunctionsUser(database, Optional.empty(), Optional.empty()).create();

        assertThatThrownBy(this::logIn).isInstanceOf(SQLException.class);
    }

    @Test
    void a_name_that_needs_quotes_is_refused() {
        assertThatThrownBy(() -> new FunctionsUser(database, Optional.of("a'b"), Optional.of("x")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
