package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.order.Orders;
import flashsale.domain.user.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How every {@link Orders} shows what has landed. */
public abstract class OrdersContract extends OrderPorts {
    @Test
    void another_buyers_order_is_not_found() {
        var purchase = Samples.purchase(sale(1, 1).id(), Samples.buyer(), 1);
        land(purchase);

        assertThat(orders().find(purchase.order(), Samples.buyer())).isEmpty();
    }

    @Test
    void pages_show_a_buyers_orders_newest_first() {
        var sale = sale(20, 10);
        var buyer = Samples.buyer();
        var wanted = new ArrayList<Order>();
        for (int i = 0; i < 3; i++) {
            var batch = List.of(Samples.purchase(sale.id(), buyer, 1), Samples.purchase(sale.id(), buyer, 1));
            landing().land(batch);
            var orders = batch.stream()
                    .map(this::found)
                    .sorted(Comparator.comparing(Order::id).reversed())
                    .toList();
            wanted.addAll(0, orders);
            clock.advance(Duration.ofMillis(1));
        }
        land(Samples.purchase(sale.id(), Samples.buyer(), 1));

        assertThat(walk(buyer, 4)).isEqualTo(wanted);
        assertThat(walk(buyer, 1)).isEqualTo(wanted);
        assertThat(orders().page(Samples.buyer(), Optional.empty(), Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void nothing_comes_after_an_order_the_buyer_does_not_have() {
        var purchase = Samples.purchase(sale(1, 1).id(), Samples.buyer(), 1);
        land(purchase);

        assertThat(orders().page(purchase.buyer(), Optional.empty(), Optional.of(new OrderId(1, 2)), 10))
                .isEmpty();
        assertThat(orders().page(Samples.buyer(), Optional.empty(), Optional.of(purchase.order()), 10))
                .isEmpty();
    }

    @Test
    void a_page_may_be_of_one_state_only() {
        var sale = sale(1, 5);
        var buyer = Samples.buyer();
        var first = Samples.purchase(sale.id(), buyer, 1);
        var tooMuch = Samples.purchase(sale.id(), buyer, 1);
        land(first);
        clock.advance(Duration.ofMillis(1));
        land(tooMuch);

        assertThat(orders().page(buyer, Optional.of(OrderState.PENDING), Optional.empty(), 10))
                .containsExactly(found(first));
        assertThat(orders().page(buyer, Optional.of(OrderState.PENDING), Optional.of(tooMuch.order()), 10))
                .containsExactly(found(first));
        assertThat(orders().page(buyer, Optional.of(OrderState.PAID), Optional.empty(), 10))
                .isEmpty();
    }

    private List<Order> walk(UserId buyer, int limit) {
        var seen = new ArrayList<Order>();
        Optional<OrderId> after = Optional.empty();
        for (var page = orders().page(buyer, Optional.empty(), after, limit); !page.isEmpty(); ) {
            seen.addAll(page);
            page = orders().page(
                            buyer, Optional.empty(), Optional.of(page.getLast().id()), limit);
        }
        return seen;
    }
}
