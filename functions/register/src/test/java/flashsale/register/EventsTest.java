package flashsale.register;

import flashsale.testing.WithBackends;
import flashsale.testing.doors.Events;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true)
class EventsTest {
    @Test
    void every_event_is_answered_as_its_name_says() throws Exception {
        new Events("register").areAnsweredAsTheirNamesSay();
    }
}
