package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.product.ProductId;
import flashsale.domain.sale.SaleKind;
import flashsale.domain.sale.SaleRules;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.StockAdjustment.State;
import flashsale.domain.sale.StockAdjustment.Wish;
import flashsale.domain.sale.StockAdjustments.Begin;
import flashsale.domain.sale.StockAdjustments.Verdict;
import org.junit.jupiter.api.Test;

/** What every {@link flashsale.domain.sale.StockAdjustments} promises. */
public abstract class StockAdjustmentsContract extends StandingPoolsContract {
    private static final int MORE_THAN_THERE_ARE = 1_000_000;

    @Test
    void the_first_units_open_the_products_pool_and_are_in_its_total_before_the_gate_has_them() {
        var product = product();

        var begun = begun(wish(product, 5));

        assertThat(begun.state()).isEqualTo(State.PENDING);
        var pool = shop().pools().terms(begun.pool());
        assertThat(pool.kind()).isEqualTo(SaleKind.STANDING);
        assertThat(pool.product()).isEqualTo(product);
        assertThat(pool.status()).isEqualTo(SaleStatus.LOADING);
        assertUnits(pool, 5, 0, 0);
        shop().pools().opened(pool.sale());
        shop().pools().opened(pool.sale());
        assertThat(shop().pools().terms(pool.sale())).isEqualTo(pool.in(SaleStatus.PUBLISHED, pool.token()));
    }

    @Test
    void a_product_has_one_pool_however_often_units_come() {
        var product = product();

        assertThat(begun(wish(product, 5)).pool())
                .isEqualTo(begun(wish(product, 3)).pool());
    }

    @Test
    void a_pool_is_among_no_sales() {
        var pool = pool(5);

        assertThat(sales().page(Long.MAX_VALUE, 100))
                .noneMatch(sale -> sale.id().equals(pool.sale()));
    }

    @Test
    void units_that_go_leave_the_total_once_the_gate_has_given_them_up() {
        var pool = pool(5);
        var going = begun(wish(pool.product(), -2));
        assertUnits(pool, 5, 0, 0);

        assertThat(done(going).state()).isEqualTo(State.DONE);
        assertThat(done(going).state()).isEqualTo(State.DONE);

        assertUnits(pool, 3, 0, 0);
    }

    @Test
    void units_that_orders_hold_do_not_leave_the_total_whatever_the_gate_has_said() {
        var pool = pool(UNITS + 1);
        placed(pool);
        var going = begun(wish(pool.product(), -2));

        assertThatThrownBy(() -> done(going)).isInstanceOf(RuntimeException.class);

        assertUnits(pool, 1, UNITS, 0);
        assertThat(begun(going.wish()).state()).isEqualTo(State.PENDING);
    }

    @Test
    void what_the_gate_has_refused_changes_nothing_and_stays_refused() {
        var pool = pool(1);
        var going = begun(wish(pool.product(), -2));

        var refused =
                shop().adjustments().settle(going, 1, new Verdict.Refused(1)).orElseThrow();

        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.free()).isEqualTo(1);
        assertThat(done(going)).isEqualTo(refused);
        assertThat(begun(going.wish())).isEqualTo(refused);
        assertUnits(pool, 1, 0, 0);
    }

    @Test
    void a_key_stands_for_one_adjustment() {
        var wish = wish(product(), 5);
        var begun = begun(wish);

        assertThat(begun(wish)).isEqualTo(begun);
        assertThat(begin(new Wish(wish.id(), wish.product(), 6, wish.reason(), ADMIN)))
                .isEqualTo(new Begin.KeyReused());
        assertThat(begin(new Wish(wish.id(), wish.product(), 5, "stolen", ADMIN)))
                .isEqualTo(new Begin.KeyReused());
        assertThat(shop().units(begun.pool()).free()).isEqualTo(5);
    }

    private Begin begin(Wish wish) {
        return shop().adjustments().begin(wish);
    }

    @Test
    void what_cannot_be_adjusted_is_not_written_down() {
        var product = product();

        assertThat(begin(wish(new ProductId(999_999_999), 1))).isEqualTo(new Begin.UnknownProduct());
        assertThat(begin(wish(product, -1))).isEqualTo(new Begin.NothingThere());
        for (int units = 0; units < SaleRules.LARGEST_STOCK; units += 1_000_000) {
            begun(wish(product, 1_000_000));
        }
        assertThat(begin(wish(product, 1))).isEqualTo(new Begin.TooMany(SaleRules.LARGEST_STOCK));
        assertThat(shop().adjustments().page(product, Long.MAX_VALUE, 100)).hasSize(10);
    }

    @Test
    void units_that_had_come_before_a_rebuild_are_counted_by_it() {
        var coming = begun(wish(product(), 5));

        var snapshot = shop().books().turnEpoch(coming.pool(), 1).orElseThrow();

        assertThat(snapshot.free()).isEqualTo(5);
        assertThat(done(coming).state()).isEqualTo(State.DONE);
        assertThat(shop().units(coming.pool()).free()).isEqualTo(5);
    }

    @Test
    void units_that_a_rebuild_has_put_back_have_to_be_taken_again() {
        var pool = pool(5);
        var going = begun(wish(pool.product(), -2));

        var snapshot = shop().books().turnEpoch(pool.sale(), 1).orElseThrow();

        assertThat(snapshot.free()).isEqualTo(5);
        assertThat(shop().adjustments().settle(going, 1, new Verdict.Done())).isEmpty();
        assertThat(shop().adjustments().settle(going, 1, new Verdict.Refused(1)))
                .isEmpty();
        var taken = shop().adjustments().settle(going, 2, new Verdict.Done()).orElseThrow();
        assertThat(taken.epoch()).isEqualTo(2);
        assertUnits(pool, 3, 0, 0);
    }

    @Test
    void what_is_pending_is_found_oldest_first_and_a_products_ledger_newest_first() {
        var product = product();
        var first = begun(wish(product, 5));
        var second = done(begun(wish(product, 6)));
        var third = begun(wish(product, 7));

        assertThat(shop().adjustments().pending(MORE_THAN_THERE_ARE))
                .containsSubsequence(first, third)
                .doesNotContain(second);
        assertThat(shop().adjustments().page(product, Long.MAX_VALUE, 2)).containsExactly(third, second);
        assertThat(shop().adjustments().page(product, second.number(), 2)).containsExactly(first);
    }
}
