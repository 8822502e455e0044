package flashsale.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.product.Addition;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.AdjustStock;
import flashsale.domain.sale.Adjusted;
import flashsale.domain.sale.AdjustmentId;
import flashsale.domain.sale.Admission;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StockAdjustment;
import flashsale.domain.sale.StockAdjustment.State;
import flashsale.domain.sale.StockAdjustment.Wish;
import flashsale.domain.sale.StockAdjustments.Begin;
import flashsale.domain.sale.StockAdjustments.Verdict;
import flashsale.domain.user.UserId;
import flashsale.testing.InMemoryShop;
import flashsale.testing.InMemoryStockGate;
import flashsale.testing.ManualClock;
import flashsale.testing.Purchases;
import flashsale.testing.Samples;
import org.junit.jupiter.api.Test;

/** Every place at which an adjustment may break off, and every one at which a rebuild may come in between. */
class AdjustingStockTest {
    private static final UserId ADMIN = new UserId(1);
    private static final int MORE_THAN_THERE_ARE = 100;

    private final ManualClock clock = new ManualClock();
    private final InMemoryShop shop = InMemoryShop.at(clock);
    private final InMemoryStockGate gate = new InMemoryStockGate(clock);
    private final AdjustStock adjustStock = new AdjustStock(shop.adjustments(), shop.pools(), gate, gate);
    private final ProductId product =
            ((Addition.Added) shop.products().add(Samples.product())).product().id();

    private Wish wish(String key, int delta) {
        var id = AdjustmentId.of(ADMIN, product, new IdempotencyKey(key));
        return new Wish(id, product, delta, "counted", ADMIN);
    }

    private Adjusted adjust(String key, int delta) {
        return adjustStock.adjust(wish(key, delta));
    }

    private StockAdjustment begun(String key, int delta) {
        return ((Begin.Begun) shop.adjustments().begin(wish(key, delta))).adjustment();
    }

    /** The product has so many units, and its pool is open. */
    private SaleTerms stocked(int units) {
        assertThat(adjust("first", units)).isInstanceOf(Adjusted.Done.class);
        return terms(pool());
    }

    private SaleId pool() {
        return shop.adjustments().page(product, Long.MAX_VALUE, 1).getFirst().pool();
    }

    private SaleTerms terms(SaleId pool) {
        return shop.pools().terms(pool);
    }

    private void assertBothSidesHave(int units) {
        assertThat(shop.units(pool()).free()).isEqualTo(units);
        assertThat(gate.counters(pool()).free()).isEqualTo(units);
        assertThat(shop.adjustments().pending(MORE_THAN_THERE_ARE)).isEmpty();
    }

    private void rebuild(SaleId pool) {
        var before = shop.sales().find(pool).orElseThrow();
        var fence = gate.fence(before.inNextEpoch().terms()).orElseThrow();
        var snapshot = shop.books().turnEpoch(pool, before.token().epoch()).orElseThrow();
        gate.empty(fence);
        gate.fill(fence, before.inNextEpoch().terms(), snapshot.buyers());
        gate.open(fence, before.inNextEpoch().terms(), snapshot.free());
    }

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
    void one_of_two_processes_cannot_be_given_what_the_other_was_refused() {
        stocked(1);
        var adjustment = begun("a", -2);
        gate.adjust(adjustment, 1);
        adjust("more", 10);

        assertThat(adjust("a", -2)).isEqualTo(new Adjusted.NotEnough(1));

        assertBothSidesHave(11);
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
