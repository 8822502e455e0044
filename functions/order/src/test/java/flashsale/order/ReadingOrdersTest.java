package flashsale.order;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.UserId;
import flashsale.testing.InMemoryOrders;
import flashsale.testing.InMemorySales;
import flashsale.testing.InMemoryStockGate;
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
        var readOrder = new ReadOrder(orders, new InMemoryStockGate(clock));

        assertThat(readOrder.read(order, ann))
                .isEqualTo(new FoundOrder.Landed(orders.find(order, ann).orElseThrow()));
        assertThat(readOrder.read(order, bob)).isEqualTo(new FoundOrder.Unknown());
    }

    @Test
    void an_order_on_its_way_is_shown_as_promised() {
        var shop = new Shop();
        var readOrder = new ReadOrder(shop.books.orders(), shop.gate);
        var purchase = shop.buy(ann);

        assertThat(readOrder.read(purchase.order(), ann))
                .isEqualTo(new FoundOrder.OnItsWay(purchase.order(), purchase.sale(), 1));
        assertThat(readOrder.read(purchase.order(), bob)).isEqualTo(new FoundOrder.Unknown());
    }

    @Test
    void units_that_were_given_back_are_no_promise_any_more() {
        var shop = new Shop();
        var readOrder = new ReadOrder(shop.books.orders(), shop.gate);
        var purchase = shop.buy(ann);
        shop.gate.release(purchase.release());

        assertThat(readOrder.read(purchase.order(), ann)).isEqualTo(new FoundOrder.Unknown());
    }

    @Test
    void orders_are_listed_newest_first_and_page_by_page() {
        var oldest = landed(ann);
        var older = landed(ann);
        landed(bob);
        var newest = landed(ann);
        var listOrders = new ListOrders(orders);

        assertThat(ids(listOrders.list(ann, Optional.empty(), Optional.empty(), 2)))
                .containsExactly(newest, older);
        assertThat(ids(listOrders.list(ann, Optional.empty(), Optional.of(older), 2)))
                .containsExactly(oldest);
    }

    @Test
    void a_list_may_be_of_one_state() {
        var rejected = landed(ann);
        var listOrders = new ListOrders(orders);

        assertThat(ids(listOrders.list(ann, Optional.of(OrderState.REJECTED), Optional.empty(), 2)))
                .containsExactly(rejected);
        assertThat(ids(listOrders.list(ann, Optional.of(OrderState.PAID), Optional.empty(), 2)))
                .isEmpty();
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
