package flashsale.migrate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import flashsale.domain.user.Registration;
import flashsale.domain.user.Role;
import flashsale.domain.user.Users;
import flashsale.testing.Project;
import flashsale.testing.Race;
import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true, opensearch = true)
class MigrateHandlerTest {
    private final DataSource database;
    private final Schema schema;
    private final Users users;

    @Inject
    MigrateHandlerTest(DataSource database, Schema schema, Users users) {
        this.database = database;
        this.schema = schema;
        this.users = users;
    }

    @Test
    void an_empty_database_gets_the_whole_schema_once() throws SQLException {
        dropEverything();

        invoke(Project.event("migrate", "schema.json")).statusCode(200).body("applied", hasItems("users", "orders"));

        invoke("{}").statusCode(200).body("applied", empty());
    }

    @Test
    void of_several_migrations_at_once_one_does_the_work() throws Exception {
        dropEverything();

        var applied = Race.run(Collections.nCopies(4, (Callable<List<String>>) schema::bringUpToDate));

        assertThat(applied).filteredOn(List::isEmpty).hasSize(3);
        assertThat(applied).anySatisfy(sets -> assertThat(sets).contains("users", "dead_letters"));
    }

    @Test
    void a_lock_that_a_killed_migration_left_behind_keeps_nobody_out() throws SQLException {
        schema.bringUpToDate();
        execute("update DATABASECHANGELOGLOCK set LOCKED = 1, LOCKGRANTED = now(), LOCKEDBY = 'a killed one'");
        execute("drop table dead_letters");
        execute("delete from DATABASECHANGELOG where ID = 'dead_letters'");

        invoke("{}").statusCode(200).body("applied", contains("dead_letters"));
    }

    @Test
    void a_registered_user_becomes_an_admin() {
        schema.bringUpToDate();
        var user = Samples.user();
        var registered = (Registration.Registered) users.add(user);
        var name = user.username().value();

        invoke("{\"promote\":\"%s\"}".formatted(name))
                .statusCode(200)
                .body("id", is(registered.user().id().toString()))
                .body("username", is(name))
                .body("role", is("admin"));

        assertThat(users.find(registered.user().id()).orElseThrow().role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void nobody_is_promoted_under_an_unknown_name() {
        schema.bringUpToDate();

        invoke(Project.event("migrate", "promote-unknown-user.json"))
                .statusCode(500)
                .body("errorMessage", is("Nobody is called nobody-with-this-name"));
    }

    @Test
    void what_is_no_job_fails_and_changes_nothing() {
        for (var event : List.of(
                "{\"promot\":\"ann\"}",
                "{\"job\":\"drop\"}",
                "{\"promote\":1}",
                "{\"promote\":\"ann\",\"job\":\"migrate\"}")) {
            invoke(event).statusCode(500).body("errorMessage", containsString("The event must be"));
        }
    }

    private static ValidatableResponse invoke(String event) {
        return given().contentType(ContentType.JSON).body(event).post("/").then();
    }

    private void dropEverything() throws SQLException {
        var tables = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            try (var row = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = database()")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            statement.execute("set foreign_key_checks = 0");
            for (var table : tables) {
                statement.execute("drop table " + table);
            }
            statement.execute("set foreign_key_checks = 1");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
