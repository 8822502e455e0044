package flashsale.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.Order;
import flashsale.domain.order.OrderState;
import flashsale.domain.product.ProductId;
import flashsale.domain.user.UserId;
import flashsale.testing.Samples;
import org.junit.jupiter.api.Test;

/** Every place at which a request to order may die, or meet another one of the same key. */
class DyingWhileOrderingTest {
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
    void a_request_that_died_after_its_first_line_is_ended_by_the_sweeper_and_the_line_is_back() {
        var wish = shop.wish(ann, "a", kettle, 2, cup, 1);
        shop.dieAfterReserving(1);
        assertThatThrownBy(() -> place(wish)).isInstanceOf(StoreUnavailable.class);

        shop.sweep();

        assertThat(shop.stateOf(wish)).isEqualTo(OrderState.REJECTED);
        assertThat(place(wish)).isInstanceOf(Placed.Rejected.class);
        assertThat(shop.free(kettle)).isEqualTo(5);
        shop.assertBalanced();
    }

    @Test
    void a_request_that_died_after_its_first_line_goes_on_where_it_is_repeated_in_time() {
        var wish = shop.wish(ann, "a", kettle, 2, cup, 1);
        shop.dieAfterReserving(1);
        assertThatThrownBy(() -> place(wish)).isInstanceOf(StoreUnavailable.class);

        assertThat(place(wish)).isInstanceOf(Placed.Created.class);

        shop.sweep();
        assertThat(shop.stateOf(wish)).isEqualTo(OrderState.PENDING);
        assertThat(shop.free(kettle)).isEqualTo(3);
        shop.assertBalanced();
    }

    @Test
    void a_request_that_died_before_its_commit_is_ended_by_the_sweeper_and_all_its_lines_are_back() {
        var wish = shop.wish(ann, "a", kettle, 2, cup, 1);
        shop.reserve(wish);

        shop.sweep();

        assertThat(shop.stateOf(wish)).isEqualTo(OrderState.REJECTED);
        assertThat(shop.free(kettle)).isEqualTo(5);
        assertThat(shop.free(cup)).isEqualTo(3);
        shop.assertBalanced();
    }

    @Test
    void a_request_that_is_swept_between_its_lines_and_its_commit_finds_itself_rejected() {
        var wish = shop.wish(ann, "a", kettle, 2, cup, 1);
        shop.beforePlacing(shop::sweep);

        assertThat(place(wish)).isInstanceOf(Placed.Rejected.class);

        assertThat(shop.free(kettle)).isEqualTo(5);
        assertThat(shop.free(cup)).isEqualTo(3);
        shop.assertBalanced();
    }

    @Test
    void a_request_that_died_after_its_commit_has_an_order_that_is_found_and_stays() {
        var wish = shop.wish(ann, "a", kettle, 2, cup, 1);
        var units = shop.reserve(wish);
        shop.write(wish, units);
        assertThat(shop.outbox()).hasSize(2);

        assertThat(place(wish)).isInstanceOf(Placed.Known.class);
        shop.sweep();

        assertThat(shop.outbox()).isEmpty();
        assertThat(shop.stateOf(wish)).isEqualTo(OrderState.PENDING);
        shop.assertBalanced();
    }

    @Test
    void a_second_content_of_a_key_takes_nothing_from_the_order_and_leaves_nothing_reserved() {
        var first = shop.wish(ann, "a", kettle, 2);
        var second = shop.wish(ann, "a", cup, 1);
        shop.beforePlacing(() -> created(first));

        assertThat(place(second)).isEqualTo(new Placed.KeyReused());

        assertThat(shop.stateOf(first)).isEqualTo(OrderState.PENDING);
        assertThat(shop.free(kettle)).isEqualTo(3);
        assertThat(shop.free(cup)).isEqualTo(3);
        shop.assertBalanced();
    }

    @Test
    void a_second_content_that_died_after_reserving_is_swept_and_the_order_keeps_its_units() {
        var first = shop.wish(ann, "a", kettle, 2);
        shop.reserve(shop.wish(ann, "a", cup, 1));
        created(first);

        shop.sweep();

        assertThat(shop.stateOf(first)).isEqualTo(OrderState.PENDING);
        assertThat(shop.free(kettle)).isEqualTo(3);
        assertThat(shop.free(cup)).isEqualTo(3);
        shop.assertBalanced();
    }

    @Test
    void another_quantity_under_a_key_that_is_not_decided_is_refused_and_changes_nothing() {
        var first = shop.wish(ann, "a", kettle, 2);
        shop.reserve(first);

        assertThat(place(shop.wish(ann, "a", kettle, 1))).isEqualTo(new Placed.KeyReused());

        assertThat(place(first)).isInstanceOf(Placed.Created.class);
        shop.assertBalanced();
    }
}
