package flashsale.order;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import flashsale.testing.InMemoryOrders;
import flashsale.testing.InMemorySales;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingOrdersTest {
    private static final SaleId UNKNOWN_SALE = new SaleId(4711);

    private final ManualClock clock = new ManualClock();
    private final InMemoryOrders orders = new InMemoryOrders(new InMemorySales(), clock);
    private final UserId ann = Samples.buyer();
    private final UserId bob = Samples.buyer();

    @Test
    void an_order_is_read_by_its_buyer_and_by_nobody_else() {
        var order = landed(ann);
        var readOrder = new ReadOrder(orders);

        assertThat(readOrder.read(order, ann)).map(Order::buyer).contains(ann);
        assertThat(readOrder.read(order, bob)).isEmpty();
    }

    @Test
    void orders_are_listed_newest_first_and_page_by_page() {
        var oldest = landed(ann);
        var older = landed(ann);
        landed(bob);
        var newest = landed(ann);
        var listOrders = new ListOrders(orders);

        assertThat(ids(listOrders.list(ann, Optional.empty(), 2))).containsExactly(newest, older);
        assertThat(ids(listOrders.list(ann, Optional.of(older), 2))).containsExactly(oldest);
    }

    private OrderId landed(UserId buyer) {
        clock.advance(Duration.ofSeconds(1));
        var purchase = Samples.purchase(UNKNOWN_SALE, buyer, 1);
        orders.land(List.of(purchase));
        return purchase.order();
    }

    private static List<OrderId> ids(List<Order> orders) {
        return orders.stream().map(Order::id).toList();
    }
}
