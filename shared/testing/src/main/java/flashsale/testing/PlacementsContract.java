package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Order;
import flashsale.domain.order.OrderEvent;
import flashsale.domain.order.OrderState;
import flashsale.domain.order.Placements.Placement;
import flashsale.domain.order.Shelf.Offer;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductStatus;
import flashsale.domain.sale.StockAdjustment.State;
import flashsale.domain.user.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link flashsale.domain.order.Placements} and {@link flashsale.domain.order.Shelf} promises. */
public abstract class PlacementsContract extends StandingPoolsContract {
    private Order found(List<AcceptedPurchase> reserved) {
        return shop().placements().find(reserved.getFirst().order()).orElseThrow();
    }

    private UserId buyerOf(List<AcceptedPurchase> reserved) {
        return reserved.getFirst().buyer();
    }

    @Test
    void the_shelf_shows_the_catalogues_price_and_the_pool_where_there_is_one() {
        var pool = pool(5);
        var bare = product();

        assertThat(shop().shelf().look(List.of(pool.product(), bare, new ProductId(999_999_999))))
                .isEqualTo(Map.of(
                        pool.product(),
                        new Offer(Samples.PRICE, Optional.of(pool)),
                        bare,
                        new Offer(Samples.PRICE, Optional.empty())));
    }

    @Test
    void what_is_not_shown_any_more_is_not_on_the_shelf() {
        var pool = pool(5);
        var product = shop().products().find(pool.product()).orElseThrow();
        shop().products()
                .revise(
                        product.id(),
                        product.version(),
                        product.content().withStatus(ProductStatus.ARCHIVED),
                        clock.instant());

        assertThat(shop().shelf().look(List.of(product.id()))).isEmpty();
    }

    @Test
    void an_order_of_two_products_is_one_row_that_holds_units_of_both_pools() {
        var kettles = pool(5);
        var cups = pool(7);
        var reserved = reserved(Samples.buyer(), kettles, cups);
        var order = orderOf(reserved, kettles, cups);

        assertThat(shop().placements().place(order, reserved)).isEqualTo(new Placement.Placed(order));

        assertThat(found(reserved)).isEqualTo(order);
        assertThat(orders().find(order.id(), order.buyer())).contains(order);
        assertThat(order.total()).contains(Samples.PRICE.times(2 * UNITS));
        assertUnits(kettles, 5 - UNITS, UNITS, 0);
        assertUnits(cups, 7 - UNITS, UNITS, 0);
        assertThat(shop().held(cups.sale(), order.buyer())).isEqualTo(UNITS);
        assertThat(due(order.id())).isEmpty();
        assertThat(events(reserved.getFirst())).extracting(OrderEvent::type).containsExactly(OrderEvent.CREATED);
    }

    @Test
    void an_order_that_is_placed_again_stays_as_it_is() {
        var pool = pool(5);
        var reserved = placed(pool);
        var order = found(reserved);

        assertThat(shop().placements().place(orderOf(reserved, pool), reserved)).isEqualTo(new Placement.Known(order));
        assertThat(shop().placements().reject(orderOf(reserved, pool), reserved))
                .isEqualTo(new Placement.Known(order));

        assertThat(due(order.id())).isEmpty();
        assertUnits(pool, 5 - UNITS, UNITS, 0);
    }

    @Test
    void what_a_rejected_order_had_reserved_goes_back_and_its_lines_are_kept() {
        var kettles = pool(5);
        var cups = pool(1);
        var wanted = reserved(Samples.buyer(), kettles, cups);
        var order = orderOf(wanted, kettles, cups);
        var reserved = wanted.subList(0, 1);

        assertThat(shop().placements().reject(order, reserved))
                .isEqualTo(new Placement.Rejected(order.in(OrderState.REJECTED)));

        assertThat(found(wanted)).isEqualTo(order.in(OrderState.REJECTED));
        assertThat(due(order.id())).isEqualTo(releasesOf(reserved));
        assertThat(events(wanted.getFirst())).extracting(OrderEvent::type).containsExactly(OrderEvent.REJECTED);
        assertUnits(kettles, 5, 0, 0);
    }

    @Test
    void units_reserved_for_a_rejected_order_after_its_rejection_go_back_too() {
        var kettles = pool(5);
        var cups = pool(5);
        var reserved = reserved(Samples.buyer(), kettles, cups);
        shop().placements().reject(orderOf(reserved, kettles, cups), reserved.subList(0, 1));

        var placement = shop().placements().place(orderOf(reserved, kettles, cups), reserved);

        assertThat(placement).isEqualTo(new Placement.Known(found(reserved)));
        assertThat(due(reserved.getFirst().order())).containsExactlyInAnyOrderElementsOf(releasesOf(reserved));
    }

    @Test
    void units_that_another_content_of_the_same_key_has_reserved_go_back_and_the_orders_own_do_not() {
        var kettles = pool(5);
        var cups = pool(5);
        var first = placed(kettles);
        var order = first.getFirst().order();
        var second = reserved(order, buyerOf(first), kettles, cups);

        assertThat(shop().placements().place(orderOf(second, kettles, cups), second))
                .isEqualTo(new Placement.Known(found(first)));

        assertThat(due(order)).containsExactly(second.get(1).release());
    }

    @Test
    void units_of_an_epoch_that_is_over_make_no_order() {
        var kettles = pool(5);
        var cups = pool(5);
        var reserved = reserved(Samples.buyer(), kettles, cups);
        shop().books().turnEpoch(cups.sale(), 1);

        assertThat(shop().placements().place(orderOf(reserved, kettles, cups), reserved))
                .isInstanceOf(Placement.Rejected.class);

        assertUnits(kettles, 5, 0, 0);
        assertThat(due(reserved.getFirst().order())).containsExactlyInAnyOrderElementsOf(releasesOf(reserved));
    }

    @Test
    void what_the_books_do_not_have_is_not_sold_whatever_a_gate_has_said() {
        var kettles = pool(5);
        var cups = pool(1);
        var reserved = reserved(Samples.buyer(), kettles, cups);

        assertThat(shop().placements().place(orderOf(reserved, kettles, cups), reserved))
                .isInstanceOf(Placement.Rejected.class);

        assertUnits(kettles, 5, 0, 0);
        assertUnits(cups, 1, 0, 0);
        assertThat(due(reserved.getFirst().order())).containsExactlyInAnyOrderElementsOf(releasesOf(reserved));
    }

    @Test
    void units_that_have_gone_from_the_stock_are_not_sold() {
        var pool = pool(3);
        assertThat(done(begun(wish(pool.product(), -2))).state()).isEqualTo(State.DONE);
        var reserved = reserved(Samples.buyer(), pool);

        assertThat(shop().placements().place(orderOf(reserved, pool), reserved)).isInstanceOf(Placement.Rejected.class);
        assertUnits(pool, 1, 0, 0);
    }
}
