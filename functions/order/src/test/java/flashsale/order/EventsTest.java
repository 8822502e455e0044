package flashsale.order;

import flashsale.backends.Server;
import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.OrderId;
import flashsale.domain.user.Role;
import flashsale.domain.user.Sessions;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Events;
import flashsale.testing.doors.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends({Server.MYSQL, Server.CACHE_REDIS})
class EventsTest {
    /** The order that the events ask for. */
    private static final OrderId ORDER = OrderId.parse("5eed0000000000000000000000000001");

    @Test
    void every_event_is_answered_as_its_name_says() throws Exception {
        var buyer = Samples.buyer();
        Tokens.open(CDI.current().select(Sessions.class).get(), Tokens.EVENTS_BUYER, buyer, Role.BUYER);
        LandedOrders.land(new AcceptedPurchase(ORDER, LandedOrders.UNKNOWN_SALE, buyer, 1, 1, ManualClock.NOON));

        new Events("order").areAnsweredAsTheirNamesSay();
    }
}
