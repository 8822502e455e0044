package flashsale.catalog;

import flashsale.domain.user.Role;
import flashsale.domain.user.Sessions;
import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Events;
import flashsale.testing.doors.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, stockRedis = true, kafka = true)
class EventsTest {
    /** Far above what the database of the tests gives out. */
    private static final long TO_BE_REVISED = 900_001;

    private static final long TO_BE_ARCHIVED = 900_002;

    @Test
    void every_event_is_answered_as_its_name_says() throws Exception {
        var sessions = CDI.current().select(Sessions.class).get();
        Tokens.open(sessions, Tokens.EVENTS_ADMIN, Samples.buyer(), Role.ADMIN);
        Tokens.open(sessions, Tokens.EVENTS_BUYER, Samples.buyer(), Role.BUYER);
        // The first product of a new database has the id 1, of which the events make a sale.
        Admin.loggedIn().addProduct("SKU-" + Samples.unique());
        isThereInItsFirstVersion(TO_BE_REVISED);
        isThereInItsFirstVersion(TO_BE_ARCHIVED);

        new Events("catalog").areAnsweredAsTheirNamesSay();
    }

    private static void isThereInItsFirstVersion(long product) throws SQLException {
        try (var connection = CDI.current().select(DataSource.class).get().getConnection();
                var statement = connection.prepareStatement("""
                        insert into products (id, sku, name, description, price_minor, currency, version, created_at)
                        values (?, ?, 'Kettle', '', 19900, 'CNY', 1, now(3))""")) {
            statement.setLong(1, product);
            statement.setString(2, "EVENT-" + product);
            statement.executeUpdate();
        }
    }
}
