package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Order;
import flashsale.domain.order.OrderState;
import flashsale.domain.user.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of ordinary orders: everything that moves orders moves the units of all their pools. */
public abstract class PlacedOrdersContract extends StandingPoolsContract {
    private Order found(List<AcceptedPurchase> reserved) {
        return shop().placements().find(reserved.getFirst().order()).orElseThrow();
    }

    private UserId buyerOf(List<AcceptedPurchase> reserved) {
        return reserved.getFirst().buyer();
    }

    @Test
    void a_paid_order_has_sold_units_of_both_pools() {
        var kettles = pool(5);
        var cups = pool(7);
        var reserved = placed(kettles, cups);

        captured(reserved.getFirst());

        assertThat(found(reserved).state()).isEqualTo(OrderState.PAID);
        assertUnits(kettles, 5 - UNITS, 0, UNITS);
        assertUnits(cups, 7 - UNITS, 0, UNITS);
        assertThat(due(reserved.getFirst().order())).isEmpty();
    }

    @Test
    void a_cancelled_order_gives_back_to_both_pools() {
        var kettles = pool(5);
        var cups = pool(7);
        var reserved = placed(kettles, cups);

        shop().ends().cancel(reserved.getFirst().order(), buyerOf(reserved));

        assertGivenBack(reserved, OrderState.CANCELLED);
        assertUnits(kettles, 5, 0, 0);
        assertUnits(cups, 7, 0, 0);
    }

    @Test
    void an_order_that_is_not_paid_in_time_gives_back_to_both_pools() {
        var kettles = pool(5);
        var cups = pool(7);
        var reserved = placed(kettles, cups);

        clock.advance(PAY_WITHIN);
        expireAll();

        assertGivenBack(reserved, OrderState.EXPIRED);
        assertUnits(kettles, 5, 0, 0);
        assertUnits(cups, 7, 0, 0);
    }

    private void assertGivenBack(List<AcceptedPurchase> reserved, OrderState state) {
        assertThat(found(reserved).state()).isEqualTo(state);
        assertThat(due(reserved.getFirst().order())).containsExactlyInAnyOrderElementsOf(releasesOf(reserved));
        reserved.forEach(one -> assertThat(shop().held(one.sale(), one.buyer())).isZero());
    }
}
