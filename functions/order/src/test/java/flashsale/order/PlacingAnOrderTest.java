package flashsale.order;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.money.Money;
import flashsale.domain.order.Order;
import flashsale.domain.order.OrderState;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.ProductId;
import flashsale.domain.user.UserId;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlacingAnOrderTest {
    private final ShelfUnderTest shop = new ShelfUnderTest();
    private final UserId ann = Samples.buyer();
    private final ProductId kettle = shop.stocked(5);
    private final ProductId cup = shop.stocked(3);

    private Placed place(OrderWish wish) {
        return shop.placeOrder.place(wish);
    }

    private Order created(OrderWish wish) {
        return ((Placed.Created) place(wish)).order();
    }

    @Test
    void an_order_of_two_products_is_written_down_at_the_catalogues_prices_and_heard_of() {
        var order = created(shop.wish(ann, "a", kettle, 2, cup, 1));

        assertThat(order.state()).isEqualTo(OrderState.PENDING);
        assertThat(order.total()).contains(Samples.PRICE.times(3));
        assertThat(order.payBy()).isEqualTo(ManualClock.NOON.plus(Duration.ofMinutes(15)));
        assertThat(shop.free(kettle)).isEqualTo(3);
        assertThat(shop.free(cup)).isEqualTo(2);
        assertThat(shop.told(order.id())).containsExactly("order.created");
        assertThat(shop.outbox()).isEmpty();
        shop.assertBalanced();
    }

    @Test
    void a_repeated_key_is_answered_with_the_order_as_it_is() {
        var order = created(shop.wish(ann, "a", kettle, 2, cup, 1));
        shop.books.ends().cancel(order.id(), ann);

        assertThat(place(shop.wish(ann, "a", cup, 1, kettle, 2)))
                .isEqualTo(new Placed.Known(order.in(OrderState.CANCELLED)));
        assertThat(place(shop.wish(ann, "a", kettle, 1, cup, 1))).isEqualTo(new Placed.KeyReused());
        assertThat(place(shop.wish(ann, "a", kettle, 2))).isEqualTo(new Placed.KeyReused());
        assertThat(created(shop.wish(Samples.buyer(), "a", kettle, 2)).id()).isNotEqualTo(order.id());
    }

    @Test
    void a_refusal_that_comes_first_leaves_nothing_and_the_key_may_try_again() {
        assertThat(place(shop.wish(ann, "a", kettle, 6)))
                .isEqualTo(new Placed.Short(new Shortage.SoldOut(kettle, 5), false));
        assertThat(shop.books.orders().find(shop.wish(ann, "a", kettle, 6).order(), ann))
                .isEmpty();
        shop.add(kettle, 1);

        assertThat(place(shop.wish(ann, "a", kettle, 6))).isInstanceOf(Placed.Created.class);
    }

    @Test
    void a_refusal_of_the_second_line_ends_the_order_and_gives_the_first_line_back() {
        var wish = shop.wish(ann, "a", kettle, 2, cup, 4);

        assertThat(place(wish)).isEqualTo(new Placed.Short(new Shortage.SoldOut(cup, 3), true));

        assertThat(shop.stateOf(wish)).isEqualTo(OrderState.REJECTED);
        assertThat(shop.free(kettle)).isEqualTo(5);
        assertThat(shop.told(wish.order())).containsExactly("order.rejected");
        assertThat(place(wish)).isInstanceOf(Placed.Rejected.class);
        assertThat(place(shop.wish(ann, "a", kettle, 2))).isEqualTo(new Placed.KeyReused());
        shop.assertBalanced();
    }

    @Test
    void what_nobody_sells_is_refused_before_any_gate_is_asked() {
        var bare = shop.product(Samples.product());
        var unknown = new ProductId(999);
        var sample = Samples.product();
        var foreign = shop.product(new NewProduct(sample.sku(), sample.text(), Money.of(1, "JPY"), sample.createdAt()));

        assertThat(place(shop.wish(ann, "a", kettle, 1, bare, 1)))
                .isEqualTo(new Placed.Short(new Shortage.SoldOut(bare, 0), false));
        assertThat(place(shop.wish(ann, "a", kettle, 1, unknown, 1)))
                .isEqualTo(new Placed.Short(new Shortage.UnknownProduct(unknown), false));
        assertThat(place(shop.wish(ann, "a", kettle, 1, foreign, 1)))
                .isEqualTo(new Placed.Short(new Shortage.OtherCurrency(foreign), false));
        assertThat(shop.free(kettle)).isEqualTo(5);
    }

    @Test
    void a_gate_that_was_rebuilt_meanwhile_is_asked_again_under_its_new_token() {
        shop.rebuildAfterLooking(kettle);

        assertThat(place(shop.wish(ann, "a", kettle, 2))).isInstanceOf(Placed.Created.class);

        shop.assertBalanced();
    }

    @Test
    void a_gate_that_is_being_rebuilt_ends_an_order_that_has_units_of_another_and_costs_no_key_else() {
        shop.fence(cup);

        assertThat(place(shop.wish(ann, "a", cup, 1))).isEqualTo(new Placed.Short(new Shortage.NotLoaded(cup), false));
        assertThat(place(shop.wish(ann, "b", kettle, 1, cup, 1)))
                .isEqualTo(new Placed.Short(new Shortage.NotLoaded(cup), true));
        assertThat(shop.free(kettle)).isEqualTo(5);
    }

    @Test
    void units_of_a_cancelled_order_can_be_ordered_at_once_from_both_pools() {
        var order = created(shop.wish(ann, "a", kettle, 5, cup, 3));
        new CancelOrder(shop.books.ends(), shop.followUp).cancel(order.id(), ann);

        assertThat(place(shop.wish(Samples.buyer(), "b", kettle, 5, cup, 3))).isInstanceOf(Placed.Created.class);
        shop.assertBalanced();
    }

    @Test
    void a_fourth_order_of_a_product_within_a_second_has_to_wait() {
        for (int i = 0; i < 3; i++) {
            created(shop.wish(ann, "a" + i, kettle, 1));
        }

        assertThat(place(shop.wish(ann, "b", kettle, 1)))
                .isInstanceOfSatisfying(
                        Placed.Short.class,
                        refused -> assertThat(refused.shortage()).isInstanceOf(Shortage.TooFast.class));
        assertThat(place(shop.wish(Samples.buyer(), "b", kettle, 1))).isInstanceOf(Placed.Created.class);
    }
}
