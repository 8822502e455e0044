package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.AdjustmentId;
import flashsale.domain.sale.Admission;
import flashsale.domain.sale.GateAccounts;
import flashsale.domain.sale.GateRebuilder;
import flashsale.domain.sale.GateStock;
import flashsale.domain.sale.GateStock.Answer;
import flashsale.domain.sale.GateToken;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StockAdjustment;
import flashsale.domain.sale.StockAdjustment.State;
import flashsale.domain.sale.StockAdjustment.Wish;
import flashsale.domain.sale.StockGate;
import flashsale.domain.user.UserId;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What every {@link GateStock} promises. */
public abstract class GateStockContract {
    /** Away from the sales of other contracts on the same server. */
    private static final AtomicLong POOLS = new AtomicLong(700_000);

    protected abstract StockGate gate();

    protected abstract SaleLoader loader();

    protected abstract GateRebuilder rebuilder();

    protected abstract GateAccounts accounts();

    protected abstract GateStock stock();

    /** By the gate's own clock. */
    protected abstract Instant now();

    private SaleTerms pool(int units) {
        var terms = Purchases.openAt(now(), new SaleId(POOLS.incrementAndGet()), 1_000);
        loader().load(terms, units);
        return terms;
    }

    protected static StockAdjustment adjustment(SaleTerms pool, String key, int delta) {
        var product = new ProductId(1);
        var admin = new UserId(1);
        var id = AdjustmentId.of(admin, product, new IdempotencyKey(pool.sale() + key));
        return new StockAdjustment(
                1, new Wish(id, product, delta, "counted", admin), pool.sale(), State.PENDING, 1, 0, Instant.EPOCH);
    }

    private Answer adjust(SaleTerms pool, String key, int delta) {
        return stock().adjust(adjustment(pool, key, delta), pool.token().epoch());
    }

    private int free(SaleTerms pool) {
        return accounts().counters(pool.sale()).free();
    }

    @Test
    void units_that_come_can_be_bought_at_once() {
        var pool = pool(0);

        assertThat(adjust(pool, "a", 2)).isEqualTo(new Answer.Adjusted(2));

        assertThat(gate().reserve(Purchases.attempt(pool, 1, "a", 2))).isInstanceOf(Admission.Admitted.class);
        assertThat(free(pool)).isZero();
    }

    @Test
    void units_that_go_cannot_be_bought() {
        var pool = pool(3);

        assertThat(adjust(pool, "a", -2)).isEqualTo(new Answer.Adjusted(1));

        assertThat(gate().reserve(Purchases.attempt(pool, 1, "a", 2))).isEqualTo(new Admission.SoldOut(1));
    }

    @Test
    void free_units_never_fall_below_zero_whatever_is_reserved() {
        var pool = pool(3);
        gate().reserve(Purchases.attempt(pool, 1, "a", 2));

        assertThat(adjust(pool, "a", -2)).isEqualTo(new Answer.TooFew(1));
        assertThat(free(pool)).isEqualTo(1);
    }

    @Test
    void the_first_answer_is_given_again_a_refusal_too() {
        var pool = pool(1);
        adjust(pool, "a", 5);
        adjust(pool, "b", -10);
        adjust(pool, "c", 20);

        assertThat(adjust(pool, "a", 5)).isEqualTo(new Answer.Adjusted(6));
        assertThat(adjust(pool, "b", -10)).isEqualTo(new Answer.TooFew(6));
        assertThat(free(pool)).isEqualTo(26);
    }

    @Test
    void only_the_epoch_that_was_asked_about_is_adjusted() {
        var pool = pool(1);

        assertThat(stock().adjust(adjustment(pool, "a", 5), 2)).isEqualTo(new Answer.OtherEpoch());
        assertThat(stock().adjust(adjustment(pool, "a", 5), 0)).isEqualTo(new Answer.OtherEpoch());
        assertThat(free(pool)).isEqualTo(1);
    }

    @Test
    void a_gate_that_is_closed_or_lost_is_not_adjusted_and_one_that_was_rebuilt_has_forgotten_all_of_it() {
        var pool = pool(5);
        adjust(pool, "a", -2);
        var rebuilt = inNextEpoch(pool);

        var fence = rebuilder().fence(rebuilt).orElseThrow();
        assertThat(adjust(pool, "b", -2)).isEqualTo(new Answer.Closed());
        rebuilder().open(fence, rebuilt, 5);

        assertThat(adjust(pool, "a", -2)).isEqualTo(new Answer.OtherEpoch());
        assertThat(adjust(rebuilt, "a", -2)).isEqualTo(new Answer.Adjusted(3));
        var lost = Purchases.openAt(now(), new SaleId(POOLS.incrementAndGet()), 1);
        assertThat(adjust(lost, "a", 1)).isEqualTo(new Answer.Closed());
    }

    private static SaleTerms inNextEpoch(SaleTerms pool) {
        return pool.in(
                pool.status(),
                new GateToken(pool.token().epoch() + 1, pool.token().configuration()));
    }
}
