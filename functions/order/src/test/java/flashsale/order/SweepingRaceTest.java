package flashsale.order;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.Landing;
import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.order.Placements;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.ReleaseStock;
import flashsale.domain.sale.SaleBooks.Counts;
import flashsale.domain.user.UserId;
import flashsale.persistence.JdbcLanding;
import flashsale.persistence.JdbcOrderEventOutbox;
import flashsale.persistence.JdbcPlacements;
import flashsale.persistence.JdbcSaleBooks;
import flashsale.persistence.JdbcShelf;
import flashsale.persistence.JdbcStockReleases;
import flashsale.redis.RedisGateAccounts;
import flashsale.redis.RedisPurchaseOutbox;
import flashsale.redis.RedisStockGate;
import flashsale.testing.Race;
import flashsale.testing.Samples;
import flashsale.testing.TestBackends;
import flashsale.testing.WithBackends;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Orders whose keys come twice at once, some of which die, adjustments, and a sweeper that does not wait: it lands every line it finds, as
 * if each had been abandoned. Whoever writes an order's row first has decided, and no unit is lost or sold twice.
 */
@QuarkusTest
@WithBackends(mysql = true, cacheRedis = true, stockRedis = true, kafka = true)
@WithSandbox
class SweepingRaceTest {
    private static final int BUYERS = 4;
    private static final int ORDERS = 40;
    private static final int STOCK = 100;
    private static final int EVERYTHING = 100_000;

    private final DataSource database = TestBackends.mysql();
    private final InstantSource clock = InstantSource.system();
    private final StockedShelf shelf = new StockedShelf();
    private final RedisStockGate gate = new RedisStockGate(shelf.redis, clock);
    private final RedisPurchaseOutbox outbox = new RedisPurchaseOutbox(shelf.redis);
    private final ReleaseStock releaseStock = new ReleaseStock(new JdbcStockReleases(database), gate);
    private final ProductId kettle = shelf.stocked(STOCK);
    private final ProductId cup = shelf.stocked(STOCK);
    private final Landing landing = new JdbcLanding(database, clock);
    private final Placements placements = new JdbcPlacements(database, clock, () -> "");
    private final Map<OrderId, UserId> created = new ConcurrentHashMap<>();
    private final Map<OrderId, UserId> rejected = new ConcurrentHashMap<>();

    @Test
    void both_sides_agree_whoever_was_first() throws Exception {
        race(landing);

        assertThat(created).isNotEmpty();
        assertThat(rejected).isNotEmpty();
        assertThat(violations()).isEmpty();
    }

    /** Were it not for this one, the test above might be passing because nobody ever meets. */
    @Test
    void a_landing_that_takes_one_line_for_its_whole_order_loses_the_others() throws Exception {
        race(batch -> {
            var oneOfEach = new LinkedHashMap<OrderId, AcceptedPurchase>();
            batch.forEach(line -> oneOfEach.putIfAbsent(line.order(), line));
            return landing.land(List.copyOf(oneOfEach.values()));
        });

        assertThat(violations()).isNotEmpty();
    }

    private void race(Landing landing) throws Exception {
        var followUp = new FollowUp(releaseStock, new JdbcOrderEventOutbox(database), events -> events);
        var placeOrder = new PlaceOrder(
                new Mortal(placements),
                new ReserveLines(new JdbcShelf(database), gate, () -> ""),
                followUp,
                clock,
                Duration.ofMinutes(15));
        var working = new AtomicInteger(BUYERS * 2);
        var tasks = new ArrayList<Callable<Integer>>();
        for (int buyer = 0; buyer < BUYERS; buyer++) {
            var wishes = wishes();
            for (int twice = 0; twice < 2; twice++) {
                tasks.add(() -> {
                    wishes.forEach(wish -> attempt(placeOrder, wish));
                    return working.decrementAndGet();
                });
            }
        }
        tasks.add(() -> {
            while (working.get() > 0) {
                sweep(landing);
                shelf.adjust(kettle, 3);
                shelf.adjust(kettle, -2);
            }
            return 0;
        });
        Race.run(tasks);
        while (sweep(landing) > 0 || releaseStock.run(EVERYTHING) > 0) {
            // What is swept may release, and what is released leaves nothing behind.
        }
    }

    /** Each by a buyer of its own, because the gate paces buyers. */
    private List<OrderWish> wishes() {
        var wishes = new ArrayList<OrderWish>();
        for (int i = 0; i < ORDERS; i++) {
            var buyer = Samples.buyer();
            var lines = List.of(new OrderWish.Line(kettle, 1), new OrderWish.Line(cup, 1 + i % 2));
            wishes.add(new OrderWish(OrderId.of(buyer, new IdempotencyKey("key")), buyer, lines));
        }
        return wishes;
    }

    private void attempt(PlaceOrder placeOrder, OrderWish wish) {
        try {
            note(wish, placeOrder.place(wish));
        } catch (StoreUnavailable died) {
            // Nobody comes back for what it has reserved.
            rejected.put(wish.order(), wish.buyer());
        }
    }

    private void note(OrderWish wish, Placed placed) {
        switch (placed) {
            case Placed.Created _, Placed.Known _ -> created.put(wish.order(), wish.buyer());
            case Placed.Rejected _ -> rejected.put(wish.order(), wish.buyer());
            case Placed.Short(var shortage, var over) -> {
                assertThat(shortage).isInstanceOfAny(Shortage.SoldOut.class, Shortage.Over.class);
                if (over) {
                    rejected.put(wish.order(), wish.buyer());
                }
            }
            case Placed.KeyReused _ -> throw new AssertionError("Every key has one content");
        }
    }

    private int sweep(Landing landing) {
        var swept = new ArrayList<AcceptedPurchase>();
        for (var product : List.of(kettle, cup)) {
            swept.addAll(outbox.waiting(shelf.pool(product), Duration.ZERO, EVERYTHING));
        }
        landing.land(swept);
        gate.markQueued(swept.stream().map(AcceptedPurchase::reservation).toList());
        return swept.size();
    }

    private List<String> violations() {
        var wrong = new ArrayList<String>();
        created.forEach((order, _) -> expectState(order, OrderState.PENDING, wrong));
        rejected.forEach((order, _) -> expectState(order, OrderState.REJECTED, wrong));
        for (var product : List.of(kettle, cup)) {
            Counts books =
                    new JdbcSaleBooks(database).counts(shelf.pool(product)).orElseThrow();
            int free = shelf.free(product);
            int live = new RedisGateAccounts(shelf.redis)
                    .buyers(shelf.pool(product)).stream()
                            .mapToInt(one -> one.units())
                            .sum();
            if (free != books.available() || live != books.held()) {
                wrong.add("Product %s: %d free and %d held at the gate, %s".formatted(product, free, live, books));
            }
        }
        return wrong;
    }

    private void expectState(OrderId order, OrderState state, List<String> wrong) {
        var found = placements.find(order).map(Order::state);
        if (!found.equals(Optional.of(state))) {
            wrong.add("Order %s was answered %s and is %s".formatted(order, state, found));
        }
    }

    /** The requests of some orders die when all their lines are reserved, as often as they come. */
    private record Mortal(Placements placements) implements Placements {
        @Override
        public Optional<Order> find(OrderId id) {
            return placements.find(id);
        }

        @Override
        public Placement place(Order order, List<AcceptedPurchase> reserved) {
            if (order.id().low() % 3 == 0) {
                throw new StoreUnavailable("MySQL", new IllegalStateException("died"));
            }
            return placements.place(order, reserved);
        }

        @Override
        public Placement reject(Order order, List<AcceptedPurchase> reserved) {
            return placements.reject(order, reserved);
        }
    }
}
