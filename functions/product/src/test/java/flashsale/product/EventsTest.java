package flashsale.product;

import flashsale.persistence.PanacheProducts;
import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Events;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, opensearch = true)
class EventsTest {
    @Test
    void every_event_is_answered_as_its_name_says() throws Exception {
        // The first product of a new database has the id 1, for which the events ask.
        new PanacheProducts().add(Samples.product());

        new Events("product").areAnsweredAsTheirNamesSay();
    }
}
