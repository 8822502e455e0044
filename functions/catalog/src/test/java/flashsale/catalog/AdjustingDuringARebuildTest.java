package flashsale.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.sale.AdjustStock;
import flashsale.domain.sale.Adjusted;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StandingPools;
import flashsale.domain.sale.StockAdjustment.State;
import flashsale.domain.sale.StockAdjustments.Verdict;
import flashsale.testing.Purchases;
import org.junit.jupiter.api.Test;

/** Every place at which a rebuild may come in between the steps of an adjustment. */
class AdjustingDuringARebuildTest extends AdjustedShop {
    @Test
    void a_rebuild_that_counted_units_which_had_come_is_not_told_of_them_again() {
        var pool = stocked(5).sale();
        begun("a", 2);
        gate.adjust(begun("b", 3), 1);
        rebuild(pool);

        adjustStock.complete(MORE_THAN_THERE_ARE);

        assertBothSidesHave(10);
    }

    @Test
    void units_that_a_rebuild_has_put_back_are_taken_again() {
        var pool = stocked(5).sale();
        begun("a", -1);
        gate.adjust(begun("b", -2), 1);
        rebuild(pool);
        assertThat(gate.counters(pool).free()).isEqualTo(5);

        adjustStock.complete(MORE_THAN_THERE_ARE);

        assertBothSidesHave(2);
    }

    @Test
    void units_that_a_rebuild_has_put_back_and_somebody_has_reserved_do_not_go() {
        var pool = stocked(5).sale();
        gate.adjust(begun("a", -2), 1);
        rebuild(pool);
        gate.reserve(Purchases.attempt(terms(pool), 1, "buyer", 4));

        assertThat(adjust("a", -2)).isEqualTo(new Adjusted.NotEnough(1));

        assertThat(shop.units(pool).free()).isEqualTo(5);
        assertThat(gate.counters(pool).free()).isEqualTo(1);
    }

    @Test
    void a_slow_answer_of_an_epoch_that_is_over_settles_nothing() {
        var pool = stocked(5).sale();
        var slow = begun("a", -2);
        gate.adjust(slow, 1);
        rebuild(pool);

        assertThat(shop.adjustments().settle(slow, 1, new Verdict.Done())).isEmpty();

        adjustStock.complete(MORE_THAN_THERE_ARE);
        assertBothSidesHave(3);
    }

    @Test
    void a_slow_call_that_another_one_and_a_rebuild_have_overtaken_takes_nothing_again() {
        stocked(5);
        var slow = new AdjustStock(shop.adjustments(), new Overtaken(), gate, gate);

        assertThat(slow.adjust(wish("a", -2))).isInstanceOf(Adjusted.Done.class);

        assertBothSidesHave(3);
    }

    /** Whoever asks for the terms is overtaken right before. */
    private final class Overtaken implements StandingPools {
        @Override
        public SaleTerms terms(SaleId pool) {
            adjust("a", -2);
            rebuild(pool);
            return shop.pools().terms(pool);
        }

        @Override
        public void opened(SaleId pool) {
            shop.pools().opened(pool);
        }
    }

    @Test
    void a_gate_that_is_being_rebuilt_is_told_when_it_is_open() {
        var pool = stocked(5).sale();
        var next = shop.sales().find(pool).orElseThrow().inNextEpoch().terms();
        var fence = gate.fence(next).orElseThrow();

        assertThat(adjust("more", 2)).isInstanceOf(Adjusted.Waiting.class);
        assertThat(adjust("fewer", -3)).isInstanceOf(Adjusted.Waiting.class);
        assertThat(adjustStock.complete(MORE_THAN_THERE_ARE)).isZero();

        var snapshot = shop.books().turnEpoch(pool, 1).orElseThrow();
        gate.open(fence, next, snapshot.free());
        assertThat(adjustStock.complete(MORE_THAN_THERE_ARE)).isEqualTo(2);
        assertBothSidesHave(4);
    }

    @Test
    void a_lost_gate_is_given_nothing_before_its_rebuild() {
        var pool = stocked(5).sale();
        gate.loseEverything();

        assertThat(adjust("more", 2)).isInstanceOf(Adjusted.Waiting.class);
        rebuild(pool);

        assertThat(((Adjusted.Done) adjust("more", 2)).adjustment().state()).isEqualTo(State.DONE);
        assertBothSidesHave(7);
    }
}
