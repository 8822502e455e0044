package flashsale.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderEnds;
import flashsale.domain.order.OrderEvent;
import flashsale.domain.order.OrderState;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentMethod;
import flashsale.domain.payment.PaymentResult;
import flashsale.domain.payment.Payments.PaymentRequest;
import flashsale.domain.payment.Payments.Start;
import flashsale.domain.sale.SaleId;
import flashsale.testing.ManualClock;
import flashsale.testing.Race;
import flashsale.testing.Samples;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Buyers, the provider, and the end of time act on the same orders at once. */
@QuarkusTest
@WithBackends(mysql = true)
class LifeRaceTest {
    private static final int ORDERS = 60;
    private static final int STOCK = 100;
    private static final int THREADS_OF_EACH = 3;
    private static final int PAGE = 500;
    private static final BooleanSupplier NOTHING_IS_LOST = () -> false;

    private final DataSource dataSource;
    private final Rows rows;
    private final ManualClock clock = new ManualClock();

    /** For those to whom every order is over. */
    private final InstantSource later = () -> clock.instant().plus(Samples.PAY_WITHIN);

    @Inject
    LifeRaceTest(DataSource dataSource) {
        this.dataSource = dataSource;
        rows = new Rows(dataSource);
    }

    /** What one thread does with one order. */
    private interface Act {
        void on(AcceptedPurchase purchase);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void paying_cancelling_and_expiring_end_in_one_way_with_balanced_books(long seed) throws Exception {
        var sale = OpenSale.of(STOCK, 2);
        var purchases = landed(sale);
        var random = new Random(seed);

        race(purchases, random, List.of(this::payAndCapture, this::cancel, this::expireSome));

        assertThat(new LifeBooks(rows, sale, STOCK).violations()).isEmpty();
        assertThat(statesOf(sale)).hasSize(ORDERS).allMatch(state -> state == OrderState.PAID || state.isFinal());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void words_of_the_provider_in_any_order_end_in_one_way_with_balanced_books(long seed) throws Exception {
        var sale = OpenSale.of(STOCK, 2);
        var purchases = landed(sale);
        purchases.forEach(purchase -> new JdbcShop(dataSource, clock).payments().start(request(purchase, "key")));
        var random = new Random(seed);

        race(
                purchases,
                random,
                List.of(
                        apply(new PaymentResult.Captured("ch_1")),
                        apply(new PaymentResult.Declined("ch_1", "no funds")),
                        apply(new PaymentResult.Voided("ch_1")),
                        this::expireSome,
                        this::refund));

        assertThat(new LifeBooks(rows, sale, STOCK).violations()).isEmpty();
    }

    @Test
    void one_capture_that_many_apply_pays_once() throws Exception {
        var sale = OpenSale.of(STOCK, 2);
        var purchase = landed(sale).getFirst();
        var payments = new JdbcShop(dataSource, clock).payments();
        payments.start(request(purchase, "key"));
        var tasks = Collections.<Callable<OrderState>>nCopies(
                8, () -> payments.apply(request(purchase, "key").intent(), new PaymentResult.Captured("ch_1")));

        assertThat(Race.run(tasks)).containsOnly(OrderState.PAID);

        assertThat(new LifeBooks(rows, sale, STOCK).violations()).isEmpty();
    }

    @Test
    void of_many_attempts_to_pay_one_order_at_once_one_is_made() throws Exception {
        var purchase = landed(OpenSale.of(STOCK, 2)).getFirst();
        var payments = new JdbcShop(dataSource, clock).payments();
        var tasks = new ArrayList<Callable<Start>>();
        for (int i = 0; i < 8; i++) {
            var request = request(purchase, "key-" + i / 2);
            tasks.add(() -> payments.start(request));
        }

        var answers = Race.run(tasks);

        assertThat(answers).hasOnlyElementsOfTypes(Start.Ask.class, Start.NotPayable.class);
        assertThat(answers.stream().filter(Start.Ask.class::isInstance).toList())
                .hasSize(2);
        assertThat(answers.stream()
                        .filter(Start.Ask.class::isInstance)
                        .distinct()
                        .toList())
                .hasSize(1);
    }

    /** Landing takes units of the very sale whose orders end. */
    @Test
    void orders_end_while_others_land() throws Exception {
        var sale = OpenSale.of(STOCK, 2);
        var purchases = landed(sale);
        var more = new ArrayList<AcceptedPurchase>();
        for (int i = 0; i < 2 * STOCK; i++) {
            more.add(Samples.purchase(sale, Samples.buyer(), 1));
        }
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 4; i++) {
            var mine = shuffled(more, new Random(i));
            tasks.add(() -> {
                for (int start = 0; start < mine.size(); start += 20) {
                    new JdbcShop(dataSource, clock).landing().land(mine.subList(start, start + 20));
                }
                return true;
            });
            var theirs = shuffled(purchases, new Random(i));
            tasks.add(() -> {
                theirs.forEach(this::cancel);
                return true;
            });
        }

        Race.run(tasks);

        var states = statesOf(sale);
        assertThat(states).filteredOn(OrderState.CANCELLED::equals).hasSize(ORDERS);
        assertThat(new JdbcShop(dataSource, clock).units(sale).reserved()).isEqualTo((int)
                states.stream().filter(OrderState.PENDING::equals).count());
    }

    @Test
    void many_relays_tell_every_event_of_an_order_in_order() throws Exception {
        var purchases = landed(OpenSale.of(STOCK, 2));
        purchases.forEach(this::payAndCapture);
        var told = new ConcurrentLinkedQueue<OrderEvent>();
        var random = new Random(7);
        var relays = Collections.<Callable<Boolean>>nCopies(6, () -> {
            for (int i = 0; i < 40; i++) {
                new JdbcOrderEventOutbox(dataSource)
                        .relay(events -> hear(events, told, () -> random.nextInt(10) == 0), 30);
            }
            return true;
        });

        Race.run(relays);
        for (int relayed = PAGE; relayed == PAGE; ) {
            relayed = new JdbcOrderEventOutbox(dataSource).relay(events -> hear(events, told, NOTHING_IS_LOST), PAGE);
        }

        for (var purchase : purchases) {
            assertThat(told.stream()
                            .filter(event -> event.order().equals(purchase.order()))
                            .map(OrderEvent::version)
                            .toList())
                    .containsExactly(1, 2, 3);
        }
    }

    /** Now and then the log loses a record, and nobody hears of it. */
    private static List<OrderEvent> hear(
            List<OrderEvent> events, ConcurrentLinkedQueue<OrderEvent> told, BooleanSupplier lost) {
        var taken = events.stream().filter(_ -> !lost.getAsBoolean()).toList();
        told.addAll(taken);
        return taken;
    }

    /** Were it not for this one, the tests above might be passing because nobody ever meets. */
    @Test
    void an_end_that_looks_and_then_writes_is_caught() throws Exception {
        var sale = OpenSale.of(STOCK, 2);
        var purchases = landed(sale);
        var ends = new ReadThenWriteEnds(dataSource, clock.instant());

        race(purchases, new Random(1), List.of(this::payAndCapture, purchase -> endAnyhow(ends, purchase)));

        assertThat(new LifeBooks(rows, sale, STOCK).violations()).isNotEmpty();
        rows.retire(sale);
    }

    /** The database refuses some of what it tries: that is the last line, and not what is looked for here. */
    private static void endAnyhow(OrderEnds ends, AcceptedPurchase purchase) {
        try {
            ends.cancel(purchase.order(), purchase.buyer());
        } catch (IllegalStateException refused) {
            assertThat(Refusal.of(refused)).isNotEqualTo(Refusal.NONE);
        }
    }

    private void race(List<AcceptedPurchase> purchases, Random random, List<Act> acts) throws Exception {
        var tasks = new ArrayList<Callable<Boolean>>();
        for (var act : acts) {
            for (int i = 0; i < THREADS_OF_EACH; i++) {
                // Nearly the same order everywhere, so that they meet at most of the orders.
                var mine = new ArrayList<>(purchases);
                Collections.swap(mine, random.nextInt(ORDERS), random.nextInt(ORDERS));
                tasks.add(() -> {
                    mine.forEach(act::on);
                    return true;
                });
            }
        }
        Race.run(tasks);
    }

    private void payAndCapture(AcceptedPurchase purchase) {
        var payments = new JdbcShop(dataSource, clock).payments();
        var request = request(purchase, "key");
        if (payments.start(request) instanceof Start.Ask) {
            payments.apply(request.intent(), new PaymentResult.Captured("ch_1"));
        }
    }

    private void cancel(AcceptedPurchase purchase) {
        new JdbcShop(dataSource, clock).ends().cancel(purchase.order(), purchase.buyer());
    }

    private void expireSome(AcceptedPurchase any) {
        new JdbcShop(dataSource, later).ends().expire(3);
    }

    private void refund(AcceptedPurchase purchase) {
        new JdbcShop(dataSource, clock).refunds().request(purchase.order(), Optional.empty(), "does not boil");
    }

    private Act apply(PaymentResult result) {
        return purchase -> new JdbcShop(dataSource, clock)
                .payments()
                .apply(request(purchase, "key").intent(), result);
    }

    private static PaymentRequest request(AcceptedPurchase purchase, String key) {
        var intent = IntentId.of(purchase.order(), new IdempotencyKey(key));
        return new PaymentRequest(intent, purchase.order(), purchase.buyer(), PaymentMethod.CARD, "tok_visa");
    }

    /** Landed in this order, one after the other in time, so that they are due in this order as well. */
    private List<AcceptedPurchase> landed(SaleId sale) {
        var leftOvers = new JdbcShop(dataSource, () -> later.instant().plus(Duration.ofDays(1))).ends();
        for (int moved = PAGE; moved == PAGE; ) {
            moved = leftOvers.expire(PAGE);
        }
        var purchases = new ArrayList<AcceptedPurchase>();
        for (int i = 0; i < ORDERS; i++) {
            var purchase = Samples.purchase(sale, Samples.buyer(), 1);
            var landsAt = clock.instant().minusMillis(ORDERS - i);
            new JdbcShop(dataSource, () -> landsAt).landing().land(List.of(purchase));
            purchases.add(purchase);
        }
        return purchases;
    }

    private List<OrderState> statesOf(SaleId sale) {
        return rows.read(
                row -> OrderState.valueOf(row.getString(1)),
                "select state from orders where sale_id = ?",
                sale.value());
    }

    private static List<AcceptedPurchase> shuffled(List<AcceptedPurchase> purchases, Random random) {
        var mine = new ArrayList<>(purchases);
        Collections.shuffle(mine, random);
        return mine;
    }
}
