package flashsale.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.product.Addition;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.AdjustStock;
import flashsale.domain.sale.Adjusted;
import flashsale.domain.sale.AdjustmentId;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StockAdjustment;
import flashsale.domain.sale.StockAdjustment.Wish;
import flashsale.domain.sale.StockAdjustments.Begin;
import flashsale.domain.user.UserId;
import flashsale.testing.InMemoryShop;
import flashsale.testing.InMemoryStockGate;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;

/** One product whose stock is adjusted, in memory, and the steps of an adjustment one by one. */
abstract class AdjustedShop {
    static final UserId ADMIN = new UserId(1);
    static final int MORE_THAN_THERE_ARE = 100;

    final ManualClock clock = new ManualClock();
    final InMemoryShop shop = InMemoryShop.at(clock);
    final InMemoryStockGate gate = new InMemoryStockGate(clock);
    final AdjustStock adjustStock = new AdjustStock(shop.adjustments(), shop.pools(), gate, gate);
    final ProductId product =
            ((Addition.Added) shop.products().add(Samples.product())).product().id();

    Wish wish(String key, int delta) {
        var id = AdjustmentId.of(ADMIN, product, new IdempotencyKey(key));
        return new Wish(id, product, delta, "counted", ADMIN);
    }

    Adjusted adjust(String key, int delta) {
        return adjustStock.adjust(wish(key, delta));
    }

    StockAdjustment begun(String key, int delta) {
        return ((Begin.Begun) shop.adjustments().begin(wish(key, delta))).adjustment();
    }

    /** The product has so many units, and its pool is open. */
    SaleTerms stocked(int units) {
        assertThat(adjust("first", units)).isInstanceOf(Adjusted.Done.class);
        return terms(pool());
    }

    SaleId pool() {
        return shop.adjustments().page(product, Long.MAX_VALUE, 1).getFirst().pool();
    }

    SaleTerms terms(SaleId pool) {
        return shop.pools().terms(pool);
    }

    void assertBothSidesHave(int units) {
        assertThat(shop.units(pool()).free()).isEqualTo(units);
        assertThat(gate.counters(pool()).free()).isEqualTo(units);
        assertThat(shop.adjustments().pending(MORE_THAN_THERE_ARE)).isEmpty();
    }

    void rebuild(SaleId pool) {
        var before = shop.sales().find(pool).orElseThrow();
        var fence = gate.fence(before.inNextEpoch().terms()).orElseThrow();
        var snapshot = shop.books().turnEpoch(pool, before.token().epoch()).orElseThrow();
        gate.empty(fence);
        gate.fill(fence, before.inNextEpoch().terms(), snapshot.buyers());
        gate.open(fence, before.inNextEpoch().terms(), snapshot.free());
    }
}
