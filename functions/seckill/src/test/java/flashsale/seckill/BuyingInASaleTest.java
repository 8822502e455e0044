package flashsale.seckill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleKind;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.StockRelease;
import flashsale.domain.user.Role;
import flashsale.domain.user.Session;
import flashsale.domain.user.SessionToken;
import flashsale.domain.user.UserId;
import flashsale.testing.InMemorySessions;
import flashsale.testing.InMemoryStockGate;
import flashsale.testing.ManualClock;
import flashsale.testing.Purchases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BuyingInASaleTest {
    private static final Duration MOMENT = Duration.ofMillis(25);
    private static final SaleId SALE = new SaleId(7);

    private final ManualClock clock = new ManualClock();
    private final InMemorySessions sessions = new InMemorySessions(clock);
    private final InMemoryStockGate gate = new InMemoryStockGate(clock);
    private final List<AcceptedPurchase> log = new ArrayList<>();
    private boolean kafkaAnswers = true;
    private final KnownSales sales = new KnownSales(gate, clock, new SplittableRandom(1));
    private final HandOver handOver = new HandOver(this::append, gate, clock, Runnable::run, MOMENT);
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final BuyInSale buyInSale = new BuyInSale(sessions, sales, gate, handOver, clock);

    private final SaleTerms terms = Purchases.openAt(clock.instant(), SALE, 2);
    private final SessionToken ann = logIn(1);
    private final SessionToken bob = logIn(2);

    @Test
    void a_buyer_gets_a_unit_and_the_purchase_is_handed_on() {
        gate.load(terms, 1);

        var purchase = (Purchase.Reserved) buy(ann, "a", 1);

        assertThat(log).singleElement().satisfies(handed -> {
            assertThat(handed.order()).isEqualTo(purchase.reservation().order());
            assertThat(handed.quantity()).isEqualTo(1);
        });
        assertThat(gate.waiting(SALE, Duration.ZERO, 10)).isEmpty();
        assertThat(purchase.payBy()).isEqualTo(clock.instant().plus(terms.payWithin()));
    }

    @Test
    void when_kafka_does_not_answer_the_buyer_still_has_the_unit_and_the_outbox_the_purchase() {
        gate.load(terms, 1);
        kafkaAnswers = false;

        assertThat(buy(ann, "a", 1)).isInstanceOf(Purchase.Reserved.class);

        assertThat(gate.waiting(SALE, Duration.ZERO, 10)).hasSize(1);
    }

    @Test
    void in_a_rush_purchases_are_handed_on_together_by_a_later_request_whatever_it_hears() {
        gate.load(terms, 2);
        buy(ann, "a", 1);
        buy(bob, "b", 1);
        assertThat(log).hasSize(1);
        clock.advance(MOMENT);

        assertThat(buy(bob, "c", 1)).isEqualTo(new Purchase.SoldOut());

        assertThat(log).hasSize(2);
        assertThat(gate.waiting(SALE, Duration.ZERO, 10)).hasSize(1);
        buy(bob, "d", 1);
        assertThat(gate.waiting(SALE, Duration.ZERO, 10)).isEmpty();
    }

    @Test
    void a_purchase_after_a_quiet_while_leaves_the_outbox_at_once() {
        gate.load(terms, 2);
        buy(ann, "a", 1);
        clock.advance(MOMENT.multipliedBy(8));

        buy(bob, "b", 1);

        assertThat(gate.waiting(SALE, Duration.ZERO, 10)).isEmpty();
    }

    @Test
    void the_same_key_is_answered_as_the_first_time() {
        gate.load(terms, 1);
        var first = (Purchase.Reserved) buy(ann, "a", 1);
        clock.advance(Duration.ofSeconds(3));

        var again = (Purchase.Reserved) buy(ann, "a", 1);

        assertThat(again.reservation().order()).isEqualTo(first.reservation().order());
        assertThat(again.payBy()).isEqualTo(first.payBy());
        assertThat(log).hasSize(1);
    }

    @Test
    void the_same_key_with_another_quantity_is_refused() {
        gate.load(terms, 5);
        buy(ann, "a", 1);

        assertThat(buy(ann, "a", 2)).isEqualTo(new Purchase.KeyReused(1));
    }

    @Test
    void a_key_whose_order_has_ended_says_so() {
        gate.load(terms, 5);
        var order = ((Purchase.Reserved) buy(ann, "a", 1)).reservation().order();
        gate.release(new StockRelease(log.getFirst().reservation(), 1));

        assertThat(buy(ann, "a", 1)).isEqualTo(new Purchase.Released(order));
    }

    @Test
    void the_last_unit_gone_is_sold_out() {
        gate.load(terms, 1);
        buy(ann, "a", 1);

        assertThat(buy(bob, "b", 1)).isEqualTo(new Purchase.SoldOut());
    }

    @Test
    void sold_out_is_remembered_for_first_attempts_only_and_not_for_long() {
        gate.load(terms, 1);
        var won = log.size();
        buy(ann, "a", 1);
        buy(bob, "b", 1);
        gate.release(new StockRelease(log.get(won).reservation(), 1));

        assertThat(buyFirst(bob, "c", 1)).isEqualTo(new Purchase.SoldOut());
        clock.advance(Duration.ofMillis(390));
        assertThat(buyFirst(bob, "c", 1)).isInstanceOf(Purchase.Reserved.class);
    }

    @Test
    void a_retry_is_never_answered_from_memory() {
        gate.load(terms, 1);
        buy(ann, "a", 1);
        buy(bob, "b", 1);

        assertThat(buyFirst(ann, "a", 1)).isEqualTo(new Purchase.SoldOut());
        assertThat(buy(ann, "a", 1)).isInstanceOf(Purchase.Reserved.class);
    }

    @Test
    void too_few_units_for_one_buyer_do_not_make_the_sale_sold_out_for_all() {
        gate.load(terms, 1);

        assertThat(buy(ann, "a", 2)).isEqualTo(new Purchase.SoldOut());
        assertThat(buyFirst(bob, "b", 1)).isInstanceOf(Purchase.Reserved.class);
    }

    @Test
    void nobody_buys_without_a_session() {
        gate.load(terms, 1);

        assertThat(buy(SessionToken.draw(new SplittableRandom(99)), "a", 1)).isEqualTo(new Purchase.NoSession());
    }

    @Test
    void a_sale_nobody_knows_is_unknown_and_an_empty_gate_knows_nothing() {
        assertThat(buy(ann, "a", 1)).isEqualTo(new Purchase.NotLoaded());

        gate.load(Purchases.openAt(clock.instant(), new SaleId(8), 1), 1);

        assertThat(buy(ann, "a", 1)).isEqualTo(new Purchase.UnknownSale());
    }

    @Test
    void more_than_the_limit_at_once_is_refused() {
        gate.load(terms, 5);

        assertThat(buy(ann, "a", 3)).isEqualTo(new Purchase.QuantityRefused(2));
    }

    @Test
    void more_than_the_limit_in_parts_is_refused() {
        gate.load(terms, 5);
        buy(ann, "a", 2);

        assertThat(buy(ann, "b", 1)).isEqualTo(new Purchase.LimitReached(2));
    }

    @Test
    void too_many_purchases_in_one_moment_have_to_wait() {
        gate.load(Purchases.openAt(clock.instant(), SALE, 10), 10);
        for (var key : List.of("a", "b", "c")) {
            buy(ann, key, 1);
        }

        assertThat(buy(ann, "d", 1)).isEqualTo(new Purchase.TooFast(Duration.ofSeconds(1)));
    }

    @Test
    void before_the_opening_nobody_buys() {
        var opensAt = clock.instant().plusSeconds(30);
        gate.load(Purchases.withWindow(terms, opensAt, opensAt.plusSeconds(60)), 1);

        assertThat(buy(ann, "a", 1)).isEqualTo(new Purchase.NotStarted(opensAt, Duration.ofSeconds(30)));
        clock.advance(Duration.ofMillis(29_500));
        assertThat(buy(ann, "a", 1)).isEqualTo(new Purchase.NotStarted(opensAt, Duration.ofMillis(500)));
        clock.advance(Duration.ofMillis(500));
        assertThat(buy(ann, "a", 1)).isInstanceOf(Purchase.Reserved.class);
    }

    @Test
    void after_the_closing_winners_are_answered_and_nobody_else() {
        gate.load(terms, 2);
        buy(ann, "a", 1);
        clock.advance(Duration.ofHours(1));

        assertThat(buy(bob, "b", 1)).isEqualTo(new Purchase.Ended());
        assertThat(buy(ann, "a", 1)).isInstanceOf(Purchase.Reserved.class);
    }

    @Test
    void a_pause_is_noticed_at_the_next_purchase_and_so_is_its_end() {
        gate.load(terms, 2);
        buy(ann, "a", 1);
        var paused = Purchases.next(terms, SaleStatus.PAUSED);
        gate.change(paused);

        assertThat(buy(bob, "b", 1)).isEqualTo(new Purchase.Paused());
        assertThat(buy(ann, "a", 1)).isInstanceOf(Purchase.Reserved.class);

        gate.change(Purchases.next(paused, SaleStatus.PUBLISHED));
        assertThat(buy(bob, "b", 1)).isInstanceOf(Purchase.Reserved.class);
    }

    @Test
    void a_closed_sale_has_ended() {
        gate.load(terms, 2);
        gate.change(Purchases.next(terms, SaleStatus.CLOSED));

        assertThat(buy(ann, "a", 1)).isEqualTo(new Purchase.Ended());
    }

    @Test
    void the_standing_pool_of_a_product_is_no_sale() {
        gate.load(
                new SaleTerms(
                        SaleKind.STANDING,
                        SALE,
                        terms.product(),
                        terms.token(),
                        terms.status(),
                        terms.window(),
                        terms.perBuyer(),
                        terms.payWithin()),
                5);

        assertThat(buy(ann, "a", 1)).isEqualTo(new Purchase.UnknownSale());
        assertThat(gate.counters(SALE).free()).isEqualTo(5);
    }

    @Test
    void a_gate_that_gives_no_answer_is_told_as_unknown() {
        var silent = new BuyInSale(sessions, sales, new SilentGate(), handOver, clock);
        gate.load(terms, 1);

        assertThatThrownBy(() -> silent.buy(wish(ann, "a", 1, false))).isInstanceOf(StoreUnavailable.class);
    }

    private List<AcceptedPurchase> append(List<AcceptedPurchase> purchases) {
        log.addAll(purchases);
        return kafkaAnswers ? purchases : List.of();
    }

    private Purchase buy(SessionToken session, String key, int quantity) {
        return buyInSale.buy(wish(session, key, quantity, false));
    }

    private Purchase buyFirst(SessionToken session, String key, int quantity) {
        return buyInSale.buy(wish(session, key, quantity, true));
    }

    private static Wish wish(SessionToken session, String key, int quantity, boolean first) {
        return new Wish(SALE, session, new IdempotencyKey(key), quantity, first, TRACE);
    }

    private SessionToken logIn(long user) {
        var token = SessionToken.draw(new SplittableRandom(user));
        sessions.open(
                token, new Session(new UserId(user), Role.BUYER, clock.instant().plus(Duration.ofHours(24))));
        return token;
    }
}
