package flashsale.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Landing;
import flashsale.domain.sale.Admission;
import flashsale.domain.sale.GateAccounts;
import flashsale.domain.sale.GateRebuilder;
import flashsale.domain.sale.GateRepair;
import flashsale.domain.sale.GateToken;
import flashsale.domain.sale.LoadedSales;
import flashsale.domain.sale.SaleBooks;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StockGate;
import flashsale.testing.ManualClock;
import flashsale.testing.Purchases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both sides of one sale drift apart in every way the repair table knows. */
abstract class ReconcilingSalesContract {
    static final int STOCK = 5;

    /** The chore's; the gate has its own. */
    private final ManualClock clock = new ManualClock();

    private SaleTerms terms;
    private ReconcileSales reconcileSales;

    /** Ports over one state. */
    interface Shop {
        StockGate gate();

        SaleLoader loader();

        LoadedSales loaded();

        GateAccounts accounts();

        GateRepair repair();

        GateRebuilder rebuilder();

        SaleBooks books();

        Landing landing();

        void cancel(AcceptedPurchase purchase);

        /** Its release never reaches the gate. */
        void forgetReleases(AcceptedPurchase purchase);

        SaleStatus status();
    }

    abstract Shop shop();

    /** A published sale of five units, two for each buyer, under the token 1:1; its gate is not loaded. */
    abstract SaleTerms published(Instant now);

    @BeforeEach
    void a_sale_is_open() {
        terms = published(clock.instant());
        shop().loader().load(terms, STOCK);
        var repairSale =
                new RepairSale(shop().accounts(), shop().books(), shop().gate(), shop().repair(), shop().loader());
        reconcileSales = new ReconcileSales(onlyThisSale(), shop().accounts(), shop().books(), repairSale, clock);
    }

    /** Other tests' sales may be loaded too. */
    private LoadedSales onlyThisSale() {
        return new LoadedSales() {
            @Override
            public Lookup find(SaleId sale) {
                return shop().loaded().find(sale);
            }

            @Override
            public Set<SaleId> all() {
                return Set.of(terms.sale());
            }
        };
    }

    private AcceptedPurchase purchase(long buyer) {
        return Purchases.attempt(terms, buyer, "a", 1).purchase();
    }

    private AcceptedPurchase landed(long buyer) {
        var purchase = purchase(buyer);
        assertThat(shop().gate().reserve(Purchases.attempt(terms, buyer, "a", 1)))
                .isInstanceOf(Admission.Admitted.class);
        shop().gate().markQueued(List.of(purchase.reservation()));
        shop().landing().land(List.of(purchase));
        return purchase;
    }

    /** Looks for so long; what all looks together did. */
    private Reconciled look(Duration time) {
        var done = reconcileSales.run();
        for (var passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusSeconds(5)) {
            clock.advance(Duration.ofSeconds(5));
            done = done.plus(reconcileSales.run());
        }
        return done;
    }

    private int free() {
        return shop().accounts().counters(terms.sale()).free();
    }

    @Test
    void books_that_balance_are_left_alone() {
        landed(1);

        assertThat(look(Duration.ofMinutes(2))).isEqualTo(Reconciled.NOTHING);
        assertThat(free()).isEqualTo(STOCK - 1);
    }

    @Test
    void an_ended_order_that_lives_on_at_the_gate_is_released_again() {
        var ended = landed(1);
        shop().cancel(ended);
        shop().forgetReleases(ended);

        assertThat(look(Duration.ofMinutes(2))).isEqualTo(new Reconciled(1, 0, 0, 0));
        assertThat(free()).isEqualTo(STOCK);
    }

    @Test
    void a_release_that_waits_is_left_to_those_who_bring_it() {
        shop().cancel(landed(1));

        assertThat(look(Duration.ofMinutes(2))).isEqualTo(Reconciled.NOTHING);
        assertThat(free()).isEqualTo(STOCK - 1);
    }

    @Test
    void an_order_the_gate_does_not_know_is_adopted() {
        shop().landing().land(List.of(purchase(1)));

        assertThat(look(Duration.ofMinutes(2))).isEqualTo(new Reconciled(0, 1, 0, 0));
        assertThat(free()).isEqualTo(STOCK - 1);
        assertThat(shop().gate().reserve(Purchases.attempt(terms, 1, "a", 1))).isInstanceOf(Admission.Replayed.class);
    }

    @Test
    void a_sale_that_sold_the_units_of_an_unknown_order_is_paused() {
        shop().landing().land(List.of(purchase(1)));
        for (int buyer = 10; buyer < 10 + STOCK; buyer++) {
            var sold = Purchases.attempt(terms, buyer, "a", 1);
            shop().gate().reserve(sold);
            shop().gate().markQueued(List.of(sold.purchase().reservation()));
        }

        assertThat(look(ReconcileSales.COMPARE_AFTER)).isEqualTo(new Reconciled(0, 0, 1, 0));
        assertThat(shop().status()).isEqualTo(SaleStatus.PAUSED);
        assertThat(shop().loaded().find(terms.sale()))
                .isInstanceOfSatisfying(
                        LoadedSales.Lookup.Found.class,
                        found -> assertThat(found.terms().status()).isEqualTo(SaleStatus.PAUSED));
    }

    @Test
    void a_promise_that_never_becomes_an_order_is_told_after_a_minute_and_not_before() {
        shop().gate().reserve(Purchases.attempt(terms, 1, "a", 1));
        shop().gate().markQueued(List.of(purchase(1).reservation()));

        assertThat(look(ReconcileSales.TELL_AFTER.minusSeconds(5))).isEqualTo(Reconciled.NOTHING);
        assertThat(look(Duration.ofSeconds(5))).isEqualTo(new Reconciled(0, 0, 0, 1));
    }

    @Test
    void purchases_on_their_way_are_no_fault() {
        shop().gate().reserve(Purchases.attempt(terms, 1, "a", 1));

        assertThat(look(Duration.ofMinutes(2))).isEqualTo(Reconciled.NOTHING);
    }

    @Test
    void one_sale_is_looked_at_every_ten_seconds_at_most() {
        shop().landing().land(List.of(purchase(1)));
        reconcileSales.run();
        clock.advance(ReconcileSales.COMPARE_AFTER.minus(ReconcileSales.EVERY));
        reconcileSales.run();

        clock.advance(ReconcileSales.EVERY.minusMillis(1));
        assertThat(reconcileSales.run()).isEqualTo(Reconciled.NOTHING);
        clock.advance(Duration.ofMillis(1));
        assertThat(reconcileSales.run()).isEqualTo(new Reconciled(0, 1, 0, 0));
    }

    @Test
    void a_gate_that_is_being_rebuilt_is_left_alone() {
        shop().landing().land(List.of(purchase(1)));
        var next = terms.in(SaleStatus.PUBLISHED, new GateToken(2, 1));
        shop().rebuilder().fence(next);

        assertThat(look(Duration.ofMinutes(2))).isEqualTo(Reconciled.NOTHING);
    }
}
