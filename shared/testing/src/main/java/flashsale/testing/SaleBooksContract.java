package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.Landing.Outcome;
import flashsale.domain.order.OrderState;
import flashsale.domain.sale.BuyerRecord;
import flashsale.domain.sale.GateToken;
import flashsale.domain.sale.Reservation;
import flashsale.domain.sale.SaleBooks.Counts;
import flashsale.domain.sale.SaleBooks.Snapshot;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.StockRelease;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link flashsale.domain.sale.SaleBooks} promises. */
public abstract class SaleBooksContract extends LifeContract {
    private Snapshot turn(SaleId sale, int epoch) {
        return shop().books().turnEpoch(sale, epoch).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(value = OrderState.class, mode = EnumSource.Mode.EXCLUDE, names = "REJECTED")
    void an_order_holds_its_units_until_its_end(OrderState state) {
        var order = landed(state);

        var snapshot = turn(order.sale(), 1);

        var expected = new Reservation(
                order.order(),
                UNITS,
                state.isFinal() ? Reservation.State.RELEASED : Reservation.State.QUEUED,
                found(order).createdAt());
        assertThat(snapshot)
                .isEqualTo(new Snapshot(
                        state.isFinal() ? STOCK : STOCK - UNITS,
                        List.of(new BuyerRecord(order.buyer(), List.of(expected)))));
    }

    @Test
    void a_rejected_order_is_known_as_released() {
        var order = landed(OrderState.REJECTED);

        var buyers = turn(order.sale(), 1).buyers();

        assertThat(buyers).hasSize(1);
        assertThat(buyers.getFirst().units()).isZero();
        assertThat(buyers.getFirst().reservations()).hasSize(1);
    }

    @Test
    void releases_that_wait_are_dropped_with_the_epoch_and_those_of_other_sales_are_not() {
        var order = landed(OrderState.CANCELLED);
        var other = landed(OrderState.CANCELLED);

        turn(order.sale(), 1);

        assertThat(due(order)).isEmpty();
        assertThat(due(other)).hasSize(1);
        assertThat(releases().due(1_000_000, Set.of(other.sale())))
                .noneMatch(release -> release.reservation().sale().equals(other.sale()));
    }

    @Test
    void an_end_after_the_turn_is_released_in_the_new_epoch() {
        var order = landed();
        turn(order.sale(), 1);

        shop().ends().cancel(order.order(), order.buyer());

        assertThat(due(order)).containsExactly(new StockRelease(order.reservation(), 2));
    }

    @Test
    void landing_after_the_turn_rejects_purchases_of_the_old_epoch_and_takes_new_ones() {
        var sale = sale(STOCK, 3).id();
        turn(sale, 1);
        var old = Samples.purchase(sale, Samples.buyer(), 1, 1);
        var fresh = Samples.purchase(sale, Samples.buyer(), 1, 2);

        assertThat(land(old, fresh))
                .containsEntry(old.order(), Outcome.REJECTED)
                .containsEntry(fresh.order(), Outcome.CREATED);
    }

    @Test
    void an_epoch_is_turned_once() {
        var sale = sale(STOCK, 3).id();
        turn(sale, 1);

        assertThat(shop().books().turnEpoch(sale, 1)).isEmpty();
        assertThat(turn(sale, 2)).isEqualTo(new Snapshot(STOCK, List.of()));
    }

    @Test
    void counts_tell_what_is_held_and_what_is_on_its_way_back() {
        var sale = sale(STOCK, 3).id();
        var held = Samples.purchase(sale, Samples.buyer(), UNITS);
        var ended = Samples.purchase(sale, Samples.buyer(), UNITS);
        land(held, ended);
        shop().ends().cancel(ended.order(), ended.buyer());

        assertThat(shop().books().counts(sale)).contains(new Counts(1, STOCK, STOCK - UNITS, UNITS, 0, 1, UNITS));
        assertThat(shop().books().buyers(sale).stream()
                        .mapToInt(BuyerRecord::units)
                        .sum())
                .isEqualTo(UNITS);
        assertThat(shop().books().counts(new SaleId(999_999_999))).isEmpty();
    }

    @Test
    void a_sale_is_paused_once_and_under_the_token_an_admin_would_have_given_it() {
        var sale = sale(STOCK, 3);

        assertThat(shop().books().pause(sale.id())).contains(new GateToken(1, 2));
        assertThat(shop().books().pause(sale.id())).isEmpty();

        assertThat(sales().find(sale.id())).contains(sale.movedTo(SaleStatus.PAUSED));
    }

    @Test
    void the_status_moves_on_in_the_new_epoch() {
        var sale = sale(STOCK, 3).id();
        turn(sale, 1);

        var paused = sales().move(sale, Set.of(SaleStatus.PUBLISHED), SaleStatus.PAUSED);

        assertThat(paused.orElseThrow().token().epoch()).isEqualTo(2);
        assertThat(sales().find(sale)).isEqualTo(paused);
    }
}
