package flashsale.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderLine;
import flashsale.domain.order.OrderState;
import flashsale.domain.order.PurchaseLog;
import flashsale.domain.product.Addition;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.AdjustStock;
import flashsale.domain.sale.Adjusted;
import flashsale.domain.sale.AdjustmentId;
import flashsale.domain.sale.Attempt;
import flashsale.domain.sale.LoadedSales.Lookup;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StockAdjustment.Wish;
import flashsale.domain.user.UserId;
import flashsale.testing.InMemoryShop;
import flashsale.testing.InMemoryStockGate;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several sales and standing pools, all of them lost at once. */
class RebuildingAfterALossTest {
    private final ManualClock clock = new ManualClock();
    private final InMemoryShop shop = InMemoryShop.at(clock);
    private final InMemoryStockGate gate = new InMemoryStockGate(clock);
    private final PurchaseLog landsAtOnce = purchases -> {
        shop.landing().land(purchases);
        return purchases;
    };
    private final DrainGate drainGate = new DrainGate(gate, landsAtOnce, gate, () -> () -> true, clock::advance);
    private final RebuildSale rebuildSale = new RebuildSale(shop.sales(), shop.books(), gate, gate, drainGate);
    private final AdjustStock adjustStock = new AdjustStock(shop.adjustments(), shop.pools(), gate, gate);

    private ProductId product() {
        return ((Addition.Added) shop.products().add(Samples.product()))
                .product()
                .id();
    }

    private SaleTerms flashSale() {
        var draft = shop.sales().add(Samples.rules(product(), 5, 1), ManualClock.NOON);
        shop.sales().move(draft.id(), Set.of(SaleStatus.DRAFT), SaleStatus.LOADING);
        var sale = shop.sales()
                .move(draft.id(), Set.of(SaleStatus.LOADING), SaleStatus.PUBLISHED)
                .orElseThrow();
        gate.load(sale.terms(), 5);
        return sale.terms();
    }

    private SaleTerms pool(int units) {
        var product = product();
        var admin = new UserId(1);
        var id = AdjustmentId.of(admin, product, new IdempotencyKey("key"));
        var done = (Adjusted.Done) adjustStock.adjust(new Wish(id, product, units, "counted", admin));
        return shop.pools().terms(done.adjustment().pool());
    }

    /** One unit of each pool. */
    private List<AcceptedPurchase> ordered(SaleTerms... pools) {
        var buyer = Samples.buyer();
        var order = OrderId.of(buyer, new IdempotencyKey("key"));
        var units = Stream.of(pools)
                .map(pool -> new AcceptedPurchase(
                        order, pool.sale(), buyer, 1, pool.token().epoch(), clock.instant()))
                .toList();
        for (int i = 0; i < pools.length; i++) {
            gate.reserve(new Attempt(pools[i], units.get(i)));
        }
        var lines = Stream.of(pools)
                .map(pool -> new OrderLine(pool.sale(), pool.product(), 1, Samples.PRICE))
                .toList();
        var now = clock.instant();
        shop.placements()
                .place(
                        new Order(
                                order,
                                buyer,
                                Optional.empty(),
                                OrderState.PENDING,
                                lines,
                                now,
                                now.plus(Samples.PAY_WITHIN)),
                        units);
        return units;
    }

    @Test
    void once_one_sale_is_rebuilt_the_others_are_not_loaded_and_what_nobody_knows_is_unknown() {
        var first = flashSale();
        var second = flashSale();
        gate.loseEverything();
        assertThat(gate.find(second.sale())).isEqualTo(new Lookup.NotLoaded());

        rebuildSale.rebuild(first.sale());

        assertThat(gate.find(first.sale())).isInstanceOf(Lookup.Found.class);
        assertThat(gate.find(second.sale())).isEqualTo(new Lookup.NotLoaded());
        assertThat(gate.find(new SaleId(999))).isEqualTo(new Lookup.Unknown());
    }

    @Test
    void an_order_of_two_pools_is_known_again_by_both_and_what_is_free_is_what_the_adjustments_say() {
        var kettles = pool(5);
        var cups = pool(3);
        var order = ordered(kettles, cups);
        gate.loseEverything();

        rebuildSale.rebuild(kettles.sale());
        rebuildSale.rebuild(cups.sale());

        assertThat(gate.counters(kettles.sale()).free()).isEqualTo(4);
        assertThat(gate.counters(cups.sale()).free()).isEqualTo(2);
        for (var pool : List.of(kettles, cups)) {
            assertThat(gate.buyers(pool.sale())
                            .getFirst()
                            .reservations()
                            .getFirst()
                            .order())
                    .isEqualTo(order.getFirst().order());
        }
    }

    @Test
    void an_order_that_has_reserved_and_is_not_written_down_is_rejected_by_the_rebuild_and_nothing_is_lost() {
        var kettles = pool(5);
        var buyer = Samples.buyer();
        var unit = new AcceptedPurchase(
                OrderId.of(buyer, new IdempotencyKey("key")), kettles.sale(), buyer, 1, 1, clock.instant());
        gate.reserve(new Attempt(kettles, unit));

        rebuildSale.rebuild(kettles.sale());

        assertThat(shop.placements().find(unit.order()).orElseThrow().state()).isEqualTo(OrderState.REJECTED);
        assertThat(gate.counters(kettles.sale()).free()).isEqualTo(5);
    }

    @Test
    void a_pool_that_upkeep_has_paused_sells_again() {
        var kettles = pool(5);
        var paused = shop.books().pause(kettles.sale()).orElseThrow();
        gate.change(kettles.in(SaleStatus.PAUSED, paused));

        rebuildSale.rebuild(kettles.sale());

        var found = (Lookup.Found) gate.find(kettles.sale());
        assertThat(found.terms().selling()).isTrue();
        assertThat(found.terms()).isEqualTo(shop.pools().terms(kettles.sale()));
    }
}
