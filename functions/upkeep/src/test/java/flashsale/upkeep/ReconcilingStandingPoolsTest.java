package flashsale.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.product.Addition;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.AdjustStock;
import flashsale.domain.sale.Adjusted;
import flashsale.domain.sale.AdjustmentId;
import flashsale.domain.sale.StockAdjustment.Wish;
import flashsale.domain.user.UserId;
import flashsale.testing.InMemoryShop;
import flashsale.testing.InMemoryStockGate;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import org.junit.jupiter.api.Test;

/** The sums of a pool hold while its total changes. */
class ReconcilingStandingPoolsTest {
    private static final int LOOKS = 12;

    private final ManualClock clock = new ManualClock();
    private final InMemoryShop shop = InMemoryShop.at(clock);
    private final InMemoryStockGate gate = new InMemoryStockGate(clock);
    private final AdjustStock adjustStock = new AdjustStock(shop.adjustments(), shop.pools(), gate, gate);
    private final ReconcileSales reconcileSales =
            new ReconcileSales(gate, gate, shop.books(), new RepairSale(gate, shop.books(), gate, gate, gate), clock);
    private final ProductId product =
            ((Addition.Added) shop.products().add(Samples.product())).product().id();

    private Wish wish(String key, int delta) {
        var admin = new UserId(1);
        var id = AdjustmentId.of(admin, product, new IdempotencyKey(key));
        return new Wish(id, product, delta, "counted", admin);
    }

    private Reconciled afterTwoMinutes() {
        var found = Reconciled.NOTHING;
        for (int look = 0; look < LOOKS; look++) {
            clock.advance(ReconcileSales.EVERY);
            found = found.plus(reconcileSales.run());
        }
        return found;
    }

    @Test
    void nothing_is_missing_where_units_have_come_and_gone() {
        adjustStock.adjust(wish("a", 5));
        assertThat(afterTwoMinutes()).isEqualTo(Reconciled.NOTHING);

        assertThat(adjustStock.adjust(wish("b", 3))).isInstanceOf(Adjusted.Done.class);
        assertThat(adjustStock.adjust(wish("c", -4))).isInstanceOf(Adjusted.Done.class);

        assertThat(afterTwoMinutes()).isEqualTo(Reconciled.NOTHING);
    }

    @Test
    void units_that_the_gate_was_never_told_of_are_missing_until_upkeep_tells_it() {
        adjustStock.adjust(wish("a", 5));
        shop.adjustments().begin(wish("b", 3));
        assertThat(afterTwoMinutes().drifting()).isPositive();

        adjustStock.complete(1);

        assertThat(afterTwoMinutes()).isEqualTo(Reconciled.NOTHING);
    }
}
