package flashsale.order;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderId;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentMethod;
import flashsale.domain.payment.Payments.PaymentRequest;
import flashsale.domain.product.ProductId;
import flashsale.domain.user.Role;
import flashsale.domain.user.Sessions;
import flashsale.domain.user.UserId;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import flashsale.testing.doors.Events;
import flashsale.testing.doors.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, stockRedis = true, kafka = true)
@WithSandbox
class EventsTest {
    /** The orders that the events ask for. */
    private static OrderId order(int number) {
        return OrderId.parse("5eed%028d".formatted(number));
    }

    @Test
    void every_event_is_answered_as_its_name_says() throws Exception {
        var buyer = Samples.buyer();
        var sessions = CDI.current().select(Sessions.class).get();
        Tokens.open(sessions, Tokens.EVENTS_BUYER, buyer, Role.BUYER);
        Tokens.open(sessions, Tokens.EVENTS_ADMIN, Samples.buyer(), Role.ADMIN);
        LandedOrders.land(new AcceptedPurchase(order(1), LandedOrders.UNKNOWN_SALE, buyer, 1, 1, ManualClock.NOON));
        var sale = LandedOrders.openSale();
        for (int number = 2; number <= 4; number++) {
            LandedOrders.land(new AcceptedPurchase(order(number), sale, buyer, 1, 1, ManualClock.NOON));
        }
        CDI.current().select(PayOrder.class).get().pay(paymentOf(order(4), buyer));

        // The first products of a new database have the ids 1 and 2; the events order of both.
        StockedShelf.bareProduct();
        StockedShelf.bareProduct();
        new StockedShelf().adjust(new ProductId(1), 10);

        new Events("order").areAnsweredAsTheirNamesSay();
    }

    private static PaymentRequest paymentOf(OrderId order, UserId buyer) {
        var intent = IntentId.of(order, new IdempotencyKey("paid-before"));
        return new PaymentRequest(intent, order, buyer, PaymentMethod.CARD, "ok");
    }
}
