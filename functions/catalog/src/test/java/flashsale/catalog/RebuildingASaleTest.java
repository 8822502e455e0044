package flashsale.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.LandingProgress;
import flashsale.domain.order.OrderState;
import flashsale.domain.order.PurchaseLog;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.Admission;
import flashsale.domain.sale.BuyerRecord;
import flashsale.domain.sale.Fence;
import flashsale.domain.sale.GateRebuilder;
import flashsale.domain.sale.GateToken;
import flashsale.domain.sale.ReleaseStock;
import flashsale.domain.sale.Reservation;
import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleBooks;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.SaleTerms;
import flashsale.testing.InMemoryShop;
import flashsale.testing.InMemoryStockGate;
import flashsale.testing.ManualClock;
import flashsale.testing.Purchases;
import flashsale.testing.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RebuildingASaleTest {
    private static final int STOCK = 5;

    private final ManualClock clock = new ManualClock();
    private final InMemoryShop shop = InMemoryShop.at(clock);
    private final InMemoryStockGate gate = new InMemoryStockGate(clock);
    private final Log log = new Log();
    private final DrainGate drainGate = new DrainGate(gate, log, gate, log, clock::advance);
    private final RebuildSale rebuildSale = new RebuildSale(shop.sales(), shop.books(), gate, gate, drainGate);
    private Sale sale;

    /** Kafka and landing in one: what is appended waits until somebody asks whether it has landed. */
    private final class Log implements PurchaseLog, LandingProgress {
        private final List<AcceptedPurchase> waiting = new ArrayList<>();
        private boolean acknowledges = true;
        private boolean lands = true;

        @Override
        public List<AcceptedPurchase> append(List<AcceptedPurchase> purchases) {
            waiting.addAll(purchases);
            return acknowledges ? purchases : List.of();
        }

        @Override
        public Mark mark() {
            return () -> {
                if (lands) {
                    shop.landing().land(waiting);
                    waiting.clear();
                }
                return lands;
            };
        }
    }

    @BeforeEach
    void a_sale_is_open() {
        var draft = shop.sales().add(Samples.rules(new ProductId(1), STOCK, 2), ManualClock.NOON);
        shop.sales().move(draft.id(), Set.of(SaleStatus.DRAFT), SaleStatus.LOADING);
        sale = shop.sales()
                .move(draft.id(), Set.of(SaleStatus.LOADING), SaleStatus.PUBLISHED)
                .orElseThrow();
        gate.load(sale.terms(), STOCK);
    }

    private SaleTerms terms() {
        return shop.sales().find(sale.id()).orElseThrow().terms();
    }

    private AcceptedPurchase promised(long buyer) {
        var attempt = Purchases.attempt(terms(), buyer, "a", 1);
        assertThat(gate.reserve(attempt)).isInstanceOf(Admission.Admitted.class);
        return attempt.purchase();
    }

    private AcceptedPurchase landed(long buyer) {
        var purchase = promised(buyer);
        gate.markQueued(List.of(purchase.reservation()));
        shop.landing().land(List.of(purchase));
        return purchase;
    }

    private AcceptedPurchase cancelled(long buyer) {
        var purchase = landed(buyer);
        shop.ends().cancel(purchase.order(), purchase.buyer());
        return purchase;
    }

    private Optional<OrderState> state(AcceptedPurchase purchase) {
        return shop.orders().find(purchase.order(), purchase.buyer()).map(order -> order.state());
    }

    private Admission buy(long buyer) {
        return gate.reserve(Purchases.attempt(terms(), buyer, "a", 1));
    }

    private void assertKnownAs(Reservation.State state, AcceptedPurchase purchase) {
        assertThat(buy(purchase.buyer().value()))
                .isInstanceOfSatisfying(
                        Admission.Replayed.class,
                        replay -> assertThat(replay.reservation().state()).isEqualTo(state));
    }

    /** Exactly the units that no order holds are sold. */
    private void assertFree(int units) {
        for (int buyer = 100; buyer < 100 + units; buyer++) {
            assertThat(buy(buyer)).isInstanceOf(Admission.Admitted.class);
        }
        assertThat(buy(999)).isEqualTo(new Admission.SoldOut(0));
    }

    private Rebuild.Rebuilt rebuilt() {
        return (Rebuild.Rebuilt) rebuildSale.rebuild(sale.id());
    }

    @Test
    void promises_become_orders_and_the_gate_knows_them_again_in_the_next_epoch() {
        var promised = promised(1);
        var landed = landed(2);
        var cancelled = cancelled(3);

        var rebuilt = rebuilt();

        assertThat(rebuilt).isEqualTo(new Rebuild.Rebuilt(sale.inNextEpoch(), 3, 3));
        assertThat(state(promised)).contains(OrderState.PENDING);
        assertKnownAs(Reservation.State.QUEUED, promised);
        assertKnownAs(Reservation.State.QUEUED, landed);
        assertKnownAs(Reservation.State.RELEASED, cancelled);
        assertThat(new ReleaseStock(shop.releases(), gate).run(10)).isZero();
        assertFree(3);
    }

    @Test
    void after_redis_has_lost_everything_what_had_reached_kafka_survives() {
        var landed = landed(1);
        var cancelled = cancelled(2);
        var onItsWay = promised(3);
        var lost = promised(4);
        log.append(List.of(onItsWay));
        gate.loseEverything();
        assertThat(buy(5)).isEqualTo(new Admission.NotLoaded());

        rebuilt();

        assertKnownAs(Reservation.State.QUEUED, landed);
        assertKnownAs(Reservation.State.RELEASED, cancelled);
        assertKnownAs(Reservation.State.QUEUED, onItsWay);
        assertThat(state(lost)).isEmpty();
        assertFree(3);
    }

    @Test
    void an_end_during_the_rebuild_gives_its_unit_back_when_the_gate_is_open() {
        var purchase = landed(1);
        var rebuilder = new Interrupted(gate, Step.EMPTY);
        rebuilder.then = () -> {
            shop.ends().cancel(purchase.order(), purchase.buyer());
            assertThat(new ReleaseStock(shop.releases(), gate).run(10)).isZero();
        };

        new RebuildSale(shop.sales(), shop.books(), rebuilder, gate, drainGate).rebuild(sale.id());

        assertKnownAs(Reservation.State.QUEUED, purchase);
        assertThat(new ReleaseStock(shop.releases(), gate).run(10)).isEqualTo(1);
        assertKnownAs(Reservation.State.RELEASED, purchase);
        assertFree(STOCK);
    }

    @Test
    void a_pause_during_the_rebuild_holds_after_it() {
        var rebuilder = new Interrupted(gate, Step.OPEN);
        rebuilder.then = () -> shop.sales().move(sale.id(), Set.of(SaleStatus.PUBLISHED), SaleStatus.PAUSED);

        new RebuildSale(shop.sales(), shop.books(), rebuilder, gate, drainGate).rebuild(sale.id());

        assertThat(terms().status()).isEqualTo(SaleStatus.PAUSED);
        assertThat(buy(1)).isEqualTo(new Admission.Ended());
    }

    @Test
    void while_kafka_does_not_acknowledge_the_gate_stays_closed_and_the_epoch_as_it_is() {
        var promised = promised(1);
        log.acknowledges = false;

        assertThat(rebuildSale.rebuild(sale.id())).isEqualTo(new Rebuild.NotDrained());
        assertThat(buy(2)).isEqualTo(new Admission.NotLoaded());
        assertThat(terms()).isEqualTo(sale.terms());

        log.acknowledges = true;
        rebuilt();
        assertThat(state(promised)).contains(OrderState.PENDING);
        assertFree(STOCK - 1);
    }

    @Test
    void while_landing_is_behind_the_gate_stays_closed_and_no_promise_is_rejected() {
        var promised = promised(1);
        log.lands = false;

        assertThat(rebuildSale.rebuild(sale.id())).isEqualTo(new Rebuild.NotDrained());
        assertThat(buy(2)).isEqualTo(new Admission.NotLoaded());

        log.lands = true;
        rebuilt();
        assertThat(state(promised)).contains(OrderState.PENDING);
        assertFree(STOCK - 1);
    }

    @Test
    void functions_get_the_time_for_their_last_delivery() {
        rebuilt();

        assertThat(Duration.between(ManualClock.NOON, clock.instant())).isEqualTo(DrainGate.LAST_DELIVERY);
    }

    private enum Step {
        FENCE,
        DRAIN,
        SNAPSHOT,
        EMPTY,
        FILL,
        OPEN
    }

    @ParameterizedTest
    @EnumSource
    void a_rebuild_that_broke_off_before_or_after_any_step_is_finished_by_the_next(Step step) {
        for (boolean done : new boolean[] {false, true}) {
            gate.loseEverything();
            shop.sales().find(sale.id()).ifPresent(now -> gate.load(now.terms(), STOCK));
            var buyer = step.ordinal() * 2L + (done ? 1 : 2);
            var promised = promised(buyer);
            var broken = new Interrupted(gate, step);
            broken.done = done;
            broken.then = () -> {
                throw new StoreUnavailable("Store", new TimeoutException());
            };

            assertThatThrownBy(() -> new RebuildSale(
                                    shop.sales(),
                                    broken,
                                    broken,
                                    gate,
                                    new DrainGate(gate, broken, gate, log, clock::advance))
                            .rebuild(sale.id()))
                    .isInstanceOf(StoreUnavailable.class);
            var rebuilt = rebuilt();

            assertKnownAs(Reservation.State.QUEUED, promised);
            assertThat(state(promised)).contains(OrderState.PENDING);
            assertThat(rebuilt.free()).isEqualTo(done ? STOCK - 2 : STOCK - 1);
        }
        assertFree(STOCK - 2);
    }

    @Test
    void of_two_rebuilds_at_once_one_is_told_that_it_was_overtaken() {
        landed(1);
        var slow = new Interrupted(gate, Step.SNAPSHOT);
        slow.then = this::rebuilt;

        var overtaken = new RebuildSale(shop.sales(), slow, slow, gate, drainGate).rebuild(sale.id());

        assertThat(overtaken).isEqualTo(new Rebuild.Overtaken());
        assertFree(STOCK - 1);
    }

    @Test
    void a_gate_that_loses_its_data_while_it_is_filled_is_not_opened_half_full() {
        landed(1);
        var unlucky = new Interrupted(gate, Step.OPEN);
        unlucky.then = gate::loseEverything;

        var answer = new RebuildSale(shop.sales(), unlucky, unlucky, gate, drainGate).rebuild(sale.id());

        assertThat(answer).isEqualTo(new Rebuild.Overtaken());
        assertThat(buy(2)).isEqualTo(new Admission.NotLoaded());
        rebuilt();
        assertFree(STOCK - 1);
    }

    @Test
    void a_sale_that_was_never_loaded_has_nothing_to_rebuild() {
        var draft = shop.sales().add(Samples.rules(new ProductId(1), 1, 1), ManualClock.NOON);

        assertThat(rebuildSale.rebuild(draft.id())).isEqualTo(new Rebuild.NotAllowed(SaleStatus.DRAFT));
        shop.sales().move(draft.id(), Set.of(SaleStatus.DRAFT), SaleStatus.LOADING);
        assertThat(rebuildSale.rebuild(draft.id())).isEqualTo(new Rebuild.NotAllowed(SaleStatus.LOADING));
    }

    /** Does something once, before one step or after it. */
    private final class Interrupted implements GateRebuilder, SaleBooks, PurchaseLog {
        private final GateRebuilder gate;
        private final Step step;
        private boolean done;
        private Runnable then = () -> {};

        Interrupted(GateRebuilder gate, Step step) {
            this.gate = gate;
            this.step = step;
        }

        private interface Call<T> {
            T make();
        }

        private <T> T at(Step here, Call<T> call) {
            if (here != step) {
                return call.make();
            }
            if (!done) {
                then.run();
                return call.make();
            }
            var answer = call.make();
            then.run();
            return answer;
        }

        @Override
        public void announce(Set<SaleId> sales) {
            gate.announce(sales);
        }

        @Override
        public Optional<Fence> fence(SaleTerms terms) {
            return at(Step.FENCE, () -> gate.fence(terms));
        }

        @Override
        public List<AcceptedPurchase> append(List<AcceptedPurchase> purchases) {
            return at(Step.DRAIN, () -> log.append(purchases));
        }

        @Override
        public Optional<Snapshot> turnEpoch(SaleId id, int epoch) {
            return at(Step.SNAPSHOT, () -> shop.books().turnEpoch(id, epoch));
        }

        @Override
        public Optional<Counts> counts(SaleId id) {
            return shop.books().counts(id);
        }

        @Override
        public List<BuyerRecord> buyers(SaleId id) {
            return shop.books().buyers(id);
        }

        @Override
        public Optional<GateToken> pause(SaleId id) {
            return shop.books().pause(id);
        }

        @Override
        public boolean empty(Fence fence) {
            return at(Step.EMPTY, () -> gate.empty(fence));
        }

        @Override
        public boolean fill(Fence fence, SaleTerms terms, List<BuyerRecord> buyers) {
            return at(Step.FILL, () -> gate.fill(fence, terms, buyers));
        }

        @Override
        public boolean open(Fence fence, SaleTerms terms, int free) {
            return at(Step.OPEN, () -> gate.open(fence, terms, free));
        }
    }
}
