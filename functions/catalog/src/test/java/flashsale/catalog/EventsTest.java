package flashsale.catalog;

import flashsale.backends.Server;
import flashsale.domain.user.Role;
import flashsale.domain.user.Sessions;
import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Events;
import flashsale.testing.doors.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends({Server.MYSQL, Server.CACHE_REDIS, Server.STOCK_REDIS, Server.KAFKA})
class EventsTest {
    @Test
    void every_event_is_answered_as_its_name_says() throws Exception {
        var sessions = CDI.current().select(Sessions.class).get();
        Tokens.open(sessions, Tokens.EVENTS_ADMIN, Samples.buyer(), Role.ADMIN);
        Tokens.open(sessions, Tokens.EVENTS_BUYER, Samples.buyer(), Role.BUYER);
        // The first product of a new database has the id 1, of which the events make a sale.
        Admin.loggedIn().addProduct("SKU-" + Samples.unique());

        new Events("catalog").areAnsweredAsTheirNamesSay();
    }
}
