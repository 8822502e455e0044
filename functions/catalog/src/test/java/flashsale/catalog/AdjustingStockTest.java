package flashsale.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.sale.Adjusted;
import flashsale.domain.sale.Admission;
import flashsale.domain.sale.SaleStatus;
import flashsale.testing.Purchases;
import org.junit.jupiter.api.Test;

/** Every place at which an adjustment may break off. */
class AdjustingStockTest extends AdjustedShop {
    @Test
    void the_first_units_of_a_product_open_its_pool() {
        var pool = stocked(5);

        assertThat(pool.status()).isEqualTo(SaleStatus.PUBLISHED);
        assertBothSidesHave(5);
        assertThat(adjust("more", 2)).isInstanceOf(Adjusted.Done.class);
        assertThat(adjust("fewer", -3)).isInstanceOf(Adjusted.Done.class);
        assertBothSidesHave(4);
    }

    @Test
    void a_repeated_key_changes_nothing_and_is_answered_as_the_first_time() {
        stocked(5);
        var first = adjust("fewer", -3);

        assertThat(adjust("fewer", -3)).isEqualTo(first);
        assertThat(adjust("fewer", -2)).isEqualTo(new Adjusted.KeyReused());
        assertThat(adjust("too-many", -3)).isEqualTo(new Adjusted.NotEnough(2));
        adjust("more", 10);
        assertThat(adjust("too-many", -3)).isEqualTo(new Adjusted.NotEnough(2));
        assertBothSidesHave(12);
    }

    @Test
    void units_that_are_reserved_cannot_go() {
        var pool = stocked(5);
        assertThat(gate.reserve(Purchases.attempt(pool, 1, "a", 4))).isInstanceOf(Admission.Admitted.class);

        assertThat(adjust("fewer", -2)).isEqualTo(new Adjusted.NotEnough(1));
    }

    @Test
    void nothing_goes_where_nothing_has_come() {
        assertThat(adjust("fewer", -1)).isEqualTo(new Adjusted.NotEnough(0));
        assertThat(shop.adjustments().page(product, Long.MAX_VALUE, 1)).isEmpty();
    }

    @Test
    void the_first_units_are_completed_by_upkeep_where_their_request_died_after_writing_them_down() {
        begun("a", 5);

        assertThat(adjustStock.complete(MORE_THAN_THERE_ARE)).isEqualTo(1);

        assertBothSidesHave(5);
        assertThat(adjustStock.complete(MORE_THAN_THERE_ARE)).isZero();
    }

    @Test
    void the_first_units_are_completed_by_upkeep_where_their_request_died_after_loading_the_gate() {
        var adjustment = begun("a", 5);
        var loading = terms(adjustment.pool());
        gate.load(loading.in(SaleStatus.PUBLISHED, loading.token()), 0);

        adjustStock.complete(MORE_THAN_THERE_ARE);

        assertBothSidesHave(5);
    }

    @Test
    void units_that_came_are_counted_once_where_their_request_died_after_telling_the_gate() {
        stocked(5);
        gate.adjust(begun("a", 2), 1);

        assertThat(adjust("a", 2)).isInstanceOf(Adjusted.Done.class);

        assertBothSidesHave(7);
    }

    @Test
    void units_that_went_are_counted_once_where_their_request_died_before_or_after_telling_the_gate() {
        stocked(5);
        begun("a", -1);
        gate.adjust(begun("b", -2), 1);

        assertThat(adjustStock.complete(MORE_THAN_THERE_ARE)).isEqualTo(2);

        assertBothSidesHave(2);
    }

    @Test
    void one_of_two_processes_cannot_be_given_what_the_other_was_refused() {
        stocked(1);
        var adjustment = begun("a", -2);
        gate.adjust(adjustment, 1);
        adjust("more", 10);

        assertThat(adjust("a", -2)).isEqualTo(new Adjusted.NotEnough(1));

        assertBothSidesHave(11);
    }
}
