package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.sale.Admission;
import flashsale.domain.sale.BuyerRecord;
import flashsale.domain.sale.GateAccounts;
import flashsale.domain.sale.GateRebuilder;
import flashsale.domain.sale.GateRepair;
import flashsale.domain.sale.GateRepair.Adoption;
import flashsale.domain.sale.GateToken;
import flashsale.domain.sale.LoadedSales;
import flashsale.domain.sale.PurchaseOutbox;
import flashsale.domain.sale.ReleaseAnswer;
import flashsale.domain.sale.Reservation;
import flashsale.domain.sale.Reservations;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleLoader;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StockGate;
import flashsale.domain.sale.StockRelease;
import flashsale.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What every gate promises. The one in memory and the one in Redis both extend this. */
public abstract class StockGateContract {
    private static final AtomicLong SALES = new AtomicLong();

    protected abstract StockGate gate();

    protected abstract SaleLoader loader();

    protected abstract LoadedSales loaded();

    protected abstract PurchaseOutbox outbox();

    protected abstract GateRebuilder rebuilder();

    protected abstract GateAccounts accounts();

    protected abstract GateRepair repair();

    protected abstract Reservations reservations();

    /** By the gate's own clock. */
    protected abstract Instant now();

    private SaleTerms sale(int stock, int perBuyer) {
        var terms = Purchases.openAt(now(), new SaleId(SALES.incrementAndGet()), perBuyer);
        loader().load(terms, stock);
        return terms;
    }

    private Admission buy(SaleTerms terms, long buyer, String key, int quantity) {
        return gate().reserve(Purchases.attempt(terms, buyer, key, quantity));
    }

    private static AcceptedPurchase purchase(SaleTerms terms, long buyer, String key) {
        return Purchases.attempt(terms, buyer, key, 1).purchase();
    }

    private ReleaseAnswer release(SaleTerms terms, long buyer, String key) {
        var reservation = purchase(terms, buyer, key).reservation();
        return gate().release(new StockRelease(reservation, terms.token().epoch()));
    }

    @Test
    void a_promise_is_shown_to_its_buyer_and_to_nobody_else() {
        var terms = sale(3, 3);
        sale(3, 3);
        buy(terms, 1, "a", 1);
        buy(terms, 1, "b", 2);
        var order = purchase(terms, 1, "b").order();

        assertThat(reservations().find(order, purchase(terms, 1, "b").buyer())).hasValueSatisfying(found -> {
            assertThat(found.sale()).isEqualTo(terms.sale());
            assertThat(found.reservation().order()).isEqualTo(order);
            assertThat(found.reservation().quantity()).isEqualTo(2);
            assertThat(found.reservation().state()).isEqualTo(Reservation.State.RESERVED);
        });
        assertThat(reservations().find(order, purchase(terms, 2, "b").buyer())).isEmpty();
        assertThat(reservations()
                        .find(
                                purchase(terms, 1, "never").order(),
                                purchase(terms, 1, "b").buyer()))
                .isEmpty();
    }

    @Test
    void the_last_unit_is_given_out_once() {
        var terms = sale(1, 1);

        assertThat(buy(terms, 1, "a", 1)).isInstanceOf(Admission.Admitted.class);
        assertThat(buy(terms, 2, "b", 1)).isEqualTo(new Admission.SoldOut(0));
    }

    @Test
    void more_units_than_are_left_are_refused_and_what_is_left_is_told() {
        var terms = sale(3, 2);
        buy(terms, 1, "a", 2);

        assertThat(buy(terms, 2, "b", 2)).isEqualTo(new Admission.SoldOut(1));
        assertThat(buy(terms, 2, "c", 1)).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void the_same_order_is_answered_as_the_first_time_even_when_everything_is_sold() {
        var terms = sale(1, 1);
        var first = (Admission.Admitted) buy(terms, 1, "a", 1);

        assertThat(buy(terms, 1, "a", 1)).isEqualTo(new Admission.Replayed(first.reservation()));
    }

    @Test
    void a_buyer_gets_no_more_than_the_limit_however_many_keys_are_used() {
        var terms = sale(10, 2);
        buy(terms, 1, "a", 1);
        buy(terms, 1, "b", 1);

        assertThat(buy(terms, 1, "c", 1)).isEqualTo(new Admission.LimitReached(2));
        assertThat(buy(terms, 2, "a", 2)).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void a_quantity_above_the_limit_is_refused() {
        assertThat(buy(sale(10, 2), 1, "a", 3)).isEqualTo(new Admission.BadQuantity());
    }

    @Test
    void a_fourth_purchase_within_the_same_moment_is_too_fast() {
        var terms = sale(20, 20);
        for (var key : new String[] {"a", "b", "c"}) {
            assertThat(buy(terms, 1, key, 1)).isInstanceOf(Admission.Admitted.class);
        }

        assertThat(buy(terms, 1, "d", 1)).isInstanceOf(Admission.TooFast.class);
    }

    @Test
    void before_it_opens_a_sale_says_how_long_to_wait() {
        var terms = Purchases.withWindow(
                Purchases.openAt(now(), new SaleId(SALES.incrementAndGet()), 1),
                now().plusSeconds(60),
                now().plusSeconds(120));
        loader().load(terms, 1);

        assertThat(buy(terms, 1, "a", 1))
                .isInstanceOfSatisfying(
                        Admission.NotStarted.class,
                        refusal -> assertThat(refusal.untilOpening())
                                .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60)));
    }

    @Test
    void after_it_closes_a_sale_has_ended() {
        var terms = Purchases.withWindow(
                Purchases.openAt(now(), new SaleId(SALES.incrementAndGet()), 1),
                now().minusSeconds(60),
                now().minusMillis(1));
        loader().load(terms, 1);

        assertThat(buy(terms, 1, "a", 1)).isEqualTo(new Admission.Ended());
    }

    @Test
    void a_paused_sale_answers_winners_and_sells_to_nobody() {
        var terms = sale(2, 1);
        buy(terms, 1, "a", 1);
        var paused = Purchases.next(terms, SaleStatus.PAUSED);
        loader().change(paused);

        assertThat(buy(paused, 1, "a", 1)).isInstanceOf(Admission.Replayed.class);
        assertThat(buy(paused, 2, "b", 1)).isEqualTo(new Admission.Ended());
    }

    @Test
    void an_attempt_under_old_terms_is_turned_away() {
        var terms = sale(1, 1);
        loader().change(Purchases.next(terms, SaleStatus.PAUSED));

        assertThat(buy(terms, 1, "a", 1)).isEqualTo(new Admission.Stale());
    }

    @Test
    void a_sale_nobody_loaded_has_no_stock() {
        var terms = Purchases.openAt(now(), new SaleId(SALES.incrementAndGet()), 1);

        assertThat(buy(terms, 1, "a", 1)).isEqualTo(new Admission.NotLoaded());
        assertThat(loader().change(terms)).isEqualTo(SaleLoader.Change.NOT_LOADED);
    }

    @Test
    void loading_again_puts_no_unit_back() {
        var terms = sale(1, 1);
        buy(terms, 1, "a", 1);

        loader().load(terms, 1);

        assertThat(buy(terms, 2, "b", 1)).isEqualTo(new Admission.SoldOut(0));
    }

    @Test
    void older_terms_do_not_replace_newer_ones() {
        var terms = sale(1, 1);
        var paused = Purchases.next(terms, SaleStatus.PAUSED);

        assertThat(loader().change(paused)).isEqualTo(SaleLoader.Change.CHANGED);
        assertThat(loader().change(paused)).isEqualTo(SaleLoader.Change.KEPT);
        assertThat(loader().change(terms)).isEqualTo(SaleLoader.Change.KEPT);
        assertThat(loaded().find(terms.sale())).isEqualTo(new LoadedSales.Lookup.Found(paused));
    }

    @Test
    void loaded_sales_are_found_with_their_terms_and_others_are_unknown() {
        var terms = sale(1, 1);

        assertThat(loaded().find(terms.sale())).isEqualTo(new LoadedSales.Lookup.Found(terms));
        assertThat(loaded().find(new SaleId(Long.MAX_VALUE))).isEqualTo(new LoadedSales.Lookup.Unknown());
        assertThat(loaded().all()).contains(terms.sale());
    }

    @Test
    void an_admitted_purchase_waits_in_the_outbox_until_it_is_queued() {
        var terms = sale(2, 1);
        buy(terms, 1, "a", 1);
        buy(terms, 2, "b", 1);

        assertThat(outbox().waiting(terms.sale(), Duration.ZERO, 10))
                .containsExactlyInAnyOrder(purchase(terms, 1, "a"), purchase(terms, 2, "b"));
        assertThat(outbox().waiting(terms.sale(), Duration.ofMinutes(1), 10)).isEmpty();
        assertThat(outbox().waiting(terms.sale(), Duration.ZERO, 1)).hasSize(1);

        var queued = List.of(
                purchase(terms, 1, "a").reservation(),
                purchase(terms, 1, "unknown").reservation());
        gate().markQueued(queued);
        gate().markQueued(queued);

        assertThat(outbox().waiting(terms.sale(), Duration.ZERO, 10)).containsExactly(purchase(terms, 2, "b"));
        assertThat(buy(terms, 1, "a", 1))
                .isInstanceOfSatisfying(
                        Admission.Replayed.class,
                        replay -> assertThat(replay.reservation().state()).isEqualTo(Reservation.State.QUEUED));
    }

    @Test
    void purchases_of_several_sales_leave_their_outboxes_together() {
        var one = sale(2, 2);
        var other = sale(1, 1);
        buy(one, 1, "a", 1);
        buy(one, 1, "b", 1);
        buy(other, 1, "a", 1);

        gate().markQueued(List.of(
                purchase(one, 1, "a").reservation(),
                purchase(other, 1, "a").reservation(),
                purchase(one, 1, "b").reservation()));

        assertThat(outbox().waiting(one.sale(), Duration.ZERO, 10)).isEmpty();
        assertThat(outbox().waiting(other.sale(), Duration.ZERO, 10)).isEmpty();
    }

    @Test
    void a_released_unit_is_sold_again_and_counts_for_its_buyer_no_more() {
        var terms = sale(1, 1);
        buy(terms, 1, "a", 1);

        assertThat(release(terms, 1, "a")).isEqualTo(ReleaseAnswer.RELEASED);

        assertThat(outbox().waiting(terms.sale(), Duration.ZERO, 10)).isEmpty();
        assertThat(buy(terms, 1, "b", 1)).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void releasing_again_and_again_gives_one_unit_back() {
        var terms = sale(2, 2);
        buy(terms, 1, "a", 1);
        buy(terms, 1, "b", 1);
        gate().markQueued(List.of(purchase(terms, 1, "b").reservation()));

        assertThat(release(terms, 1, "b")).isEqualTo(ReleaseAnswer.RELEASED);
        assertThat(release(terms, 1, "b")).isEqualTo(ReleaseAnswer.ALREADY_FREE);
        assertThat(release(terms, 1, "b")).isEqualTo(ReleaseAnswer.ALREADY_FREE);

        assertThat(buy(terms, 2, "c", 2)).isEqualTo(new Admission.SoldOut(1));
    }

    @Test
    void an_order_that_was_released_is_never_admitted_again() {
        var terms = sale(2, 1);
        buy(terms, 1, "a", 1);
        release(terms, 1, "a");
        release(terms, 2, "unseen");

        for (var ended : new Admission[] {buy(terms, 1, "a", 1), buy(terms, 2, "unseen", 1)}) {
            assertThat(ended)
                    .isInstanceOfSatisfying(
                            Admission.Replayed.class,
                            replay -> assertThat(replay.reservation().state()).isEqualTo(Reservation.State.RELEASED));
        }
    }

    @Test
    void a_release_of_another_epoch_changes_nothing() {
        var terms = sale(1, 1);
        buy(terms, 1, "a", 1);
        var old = new StockRelease(purchase(terms, 1, "a").reservation(), 7);

        assertThat(gate().release(old)).isEqualTo(ReleaseAnswer.OTHER_EPOCH);
        assertThat(buy(terms, 2, "b", 1)).isEqualTo(new Admission.SoldOut(0));
    }

    private static SaleTerms nextEpoch(SaleTerms terms) {
        var token = new GateToken(terms.token().epoch() + 1, terms.token().configuration());
        return new SaleTerms(
                terms.sale(),
                terms.product(),
                token,
                terms.status(),
                terms.window(),
                terms.perBuyer(),
                terms.payWithin());
    }

    private static Reservation landed(SaleTerms terms, long buyer, String key, Reservation.State state) {
        var order = purchase(terms, buyer, key).order();
        return new Reservation(order, 1, state, Instant.ofEpochSecond(1_800_000_000));
    }

    @Test
    void a_fenced_gate_neither_sells_nor_takes_back_nor_changes_its_terms() {
        var terms = sale(2, 1);
        buy(terms, 1, "a", 1);
        var next = nextEpoch(terms);

        assertThat(rebuilder().fence(next)).isPresent();

        assertThat(buy(terms, 1, "a", 1)).isEqualTo(new Admission.NotLoaded());
        assertThat(buy(next, 2, "b", 1)).isEqualTo(new Admission.NotLoaded());
        assertThat(release(terms, 1, "a")).isEqualTo(ReleaseAnswer.LATER);
        assertThat(release(next, 1, "a")).isEqualTo(ReleaseAnswer.LATER);
        assertThat(loader().change(Purchases.next(next, SaleStatus.PAUSED))).isEqualTo(SaleLoader.Change.NOT_LOADED);
        loader().load(terms, 2);
        assertThat(buy(terms, 2, "b", 1)).isEqualTo(new Admission.NotLoaded());
        assertThat(outbox().waiting(terms.sale(), Duration.ZERO, 10)).containsExactly(purchase(terms, 1, "a"));
        assertThat(loaded().find(terms.sale())).isEqualTo(new LoadedSales.Lookup.Found(next));
    }

    @Test
    void a_rebuilt_gate_knows_what_it_was_told_and_nothing_else() {
        var terms = sale(5, 2);
        buy(terms, 1, "a", 1);
        buy(terms, 9, "lost", 1);
        var next = nextEpoch(terms);
        var fence = rebuilder().fence(next).orElseThrow();

        assertThat(rebuilder().empty(fence)).isTrue();
        var records = List.of(
                new BuyerRecord(
                        new UserId(1),
                        List.of(
                                landed(terms, 1, "a", Reservation.State.QUEUED),
                                landed(terms, 1, "b", Reservation.State.RELEASED))),
                new BuyerRecord(new UserId(2), List.of(landed(terms, 2, "c", Reservation.State.RELEASED))));
        assertThat(rebuilder().fill(fence, next, records)).isTrue();
        assertThat(rebuilder().fill(fence, next, records)).isTrue();
        assertThat(rebuilder().open(fence, next, 2)).isTrue();
        assertThat(rebuilder().open(fence, next, 2)).isTrue();

        assertThat(buy(terms, 3, "old", 1)).isEqualTo(new Admission.Stale());
        assertThat(buy(next, 1, "a", 1))
                .isEqualTo(new Admission.Replayed(landed(terms, 1, "a", Reservation.State.QUEUED)));
        assertThat(buy(next, 1, "b", 1))
                .isEqualTo(new Admission.Replayed(landed(terms, 1, "b", Reservation.State.RELEASED)));
        assertThat(buy(next, 2, "c", 1)).isInstanceOf(Admission.Replayed.class);
        assertThat(buy(next, 1, "d", 2)).isEqualTo(new Admission.LimitReached(1));
        assertThat(outbox().waiting(terms.sale(), Duration.ZERO, 10)).isEmpty();
        assertThat(release(next, 1, "a")).isEqualTo(ReleaseAnswer.RELEASED);
        assertThat(buy(next, 9, "lost", 2)).isInstanceOf(Admission.Admitted.class);
        assertThat(buy(next, 8, "last", 1)).isInstanceOf(Admission.Admitted.class);
        assertThat(buy(next, 7, "none", 1)).isEqualTo(new Admission.SoldOut(0));
    }

    @Test
    void a_sale_the_gate_never_heard_of_is_rebuilt_all_the_same() {
        var terms = Purchases.openAt(now(), new SaleId(SALES.incrementAndGet()), 1);
        var fence = rebuilder().fence(terms).orElseThrow();

        rebuilder().empty(fence);
        rebuilder().open(fence, terms, 1);

        assertThat(loaded().all()).contains(terms.sale());
        assertThat(buy(terms, 1, "a", 1)).isInstanceOf(Admission.Admitted.class);
        assertThat(buy(terms, 2, "b", 1)).isEqualTo(new Admission.SoldOut(0));
    }

    @Test
    void a_fence_is_one_for_its_epoch_and_gives_way_to_a_later_one() {
        var first = nextEpoch(sale(1, 1));
        var second = nextEpoch(first);
        var overtaken = rebuilder().fence(first).orElseThrow();
        assertThat(rebuilder().fence(first)).contains(overtaken);

        var later = rebuilder().fence(second).orElseThrow();

        assertThat(rebuilder().fence(first)).isEmpty();
        assertThat(rebuilder().empty(overtaken)).isFalse();
        assertThat(rebuilder()
                        .fill(
                                overtaken,
                                first,
                                List.of(new BuyerRecord(
                                        new UserId(1), List.of(landed(first, 1, "a", Reservation.State.QUEUED))))))
                .isFalse();
        assertThat(rebuilder().open(overtaken, first, 1)).isFalse();
        assertThat(rebuilder().open(later, second, 1)).isTrue();
        assertThat(rebuilder().fence(second)).isEmpty();
        assertThat(buy(second, 1, "a", 1)).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void a_late_release_of_a_past_epoch_is_remembered_where_the_order_is_unknown() {
        var terms = sale(1, 1);
        var next = nextEpoch(terms);
        var fence = rebuilder().fence(next).orElseThrow();
        rebuilder().empty(fence);
        rebuilder().open(fence, next, 1);

        assertThat(release(terms, 1, "late")).isEqualTo(ReleaseAnswer.OTHER_EPOCH);

        assertThat(buy(next, 1, "late", 1)).isInstanceOf(Admission.Replayed.class);
        assertThat(buy(next, 1, "new", 1)).isInstanceOf(Admission.Admitted.class);
        assertThat(buy(next, 2, "none", 1)).isEqualTo(new Admission.SoldOut(0));
    }

    /** A purchase that a gate forgot and that was rejected after the rebuild, while its key was tried again. */
    @Test
    void a_late_release_of_a_past_epoch_gives_back_what_its_key_has_taken_anew() {
        var terms = sale(1, 1);
        var next = nextEpoch(terms);
        var fence = rebuilder().fence(next).orElseThrow();
        rebuilder().empty(fence);
        rebuilder().open(fence, next, 1);
        buy(next, 1, "again", 1);

        assertThat(release(terms, 1, "again")).isEqualTo(ReleaseAnswer.RELEASED);
        assertThat(release(terms, 1, "again")).isEqualTo(ReleaseAnswer.ALREADY_FREE);

        assertThat(buy(next, 2, "b", 1)).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void the_accounts_of_a_gate_tell_its_state_its_units_and_its_buyers() {
        var terms = sale(5, 2);
        buy(terms, 1, "a", 2);
        buy(terms, 2, "b", 1);
        buy(terms, 2, "c", 1);
        gate().markQueued(List.of(purchase(terms, 1, "a").reservation()));
        release(terms, 2, "c");

        var counters = accounts().counters(terms.sale());
        assertThat(counters).isEqualTo(new GateAccounts.Counters(GateAccounts.State.OPEN, 1, 2, 1, counters.oldest()));
        assertThat(counters.oldest()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
        var buyers = accounts().buyers(terms.sale());
        assertThat(buyers).extracting(BuyerRecord::buyer).containsExactlyInAnyOrder(new UserId(1), new UserId(2));
        assertThat(buyers.stream().mapToInt(BuyerRecord::units).sum()).isEqualTo(3);
        assertThat(buyers)
                .flatExtracting(BuyerRecord::reservations)
                .extracting(Reservation::state)
                .containsExactlyInAnyOrder(
                        Reservation.State.QUEUED, Reservation.State.RESERVED, Reservation.State.RELEASED);

        rebuilder().fence(nextEpoch(terms));
        assertThat(accounts().counters(terms.sale()))
                .extracting(GateAccounts.Counters::state, GateAccounts.Counters::epoch)
                .containsExactly(GateAccounts.State.FENCED, 2);
        assertThat(accounts().counters(new SaleId(Long.MAX_VALUE)))
                .isEqualTo(new GateAccounts.Counters(GateAccounts.State.LOST, 0, 0, 0, Duration.ZERO));
    }

    private Adoption adopt(SaleTerms terms, long buyer, String key) {
        return repair().adopt(terms, new UserId(buyer), landed(terms, buyer, key, Reservation.State.QUEUED));
    }

    @Test
    void an_adopted_order_holds_its_units_once_as_if_it_had_been_reserved() {
        var terms = sale(2, 1);

        assertThat(adopt(terms, 1, "a")).isEqualTo(Adoption.ADOPTED);
        assertThat(adopt(terms, 1, "a")).isEqualTo(Adoption.KNOWN);

        assertThat(accounts().counters(terms.sale()).free()).isEqualTo(1);
        assertThat(buy(terms, 1, "a", 1))
                .isEqualTo(new Admission.Replayed(landed(terms, 1, "a", Reservation.State.QUEUED)));
        assertThat(buy(terms, 1, "b", 1)).isEqualTo(new Admission.LimitReached(1));
        assertThat(release(terms, 1, "a")).isEqualTo(ReleaseAnswer.RELEASED);
        assertThat(adopt(terms, 1, "a")).isEqualTo(Adoption.KNOWN);
        assertThat(accounts().counters(terms.sale()).free()).isEqualTo(2);
    }

    @Test
    void an_order_is_adopted_beside_what_its_buyer_has() {
        var terms = sale(3, 3);
        buy(terms, 1, "a", 2);

        assertThat(adopt(terms, 1, "b")).isEqualTo(Adoption.ADOPTED);

        assertThat(buy(terms, 1, "a", 2)).isInstanceOf(Admission.Replayed.class);
        assertThat(accounts().buyers(terms.sale()).getFirst().units()).isEqualTo(3);
        assertThat(accounts().counters(terms.sale()).free()).isZero();
    }

    @Test
    void an_order_is_not_adopted_where_its_units_are_gone_or_another_epoch_has_come() {
        var terms = sale(1, 1);
        assertThat(adopt(nextEpoch(terms), 2, "b")).isEqualTo(Adoption.OTHER_EPOCH);
        buy(terms, 1, "a", 1);

        assertThat(adopt(terms, 2, "b")).isEqualTo(Adoption.NO_UNITS);
        rebuilder().fence(nextEpoch(terms));
        assertThat(adopt(terms, 2, "b")).isEqualTo(Adoption.OTHER_EPOCH);
        assertThat(adopt(nextEpoch(terms), 2, "b")).isEqualTo(Adoption.OTHER_EPOCH);
    }

    @Test
    void a_crowd_gets_exactly_the_units_on_offer() throws Exception {
        assertThat(Crowd.rush(gate(), sale(100, 1), 2_000)).isEqualTo(100);
    }
}
