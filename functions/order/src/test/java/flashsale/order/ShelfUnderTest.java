package flashsale.order;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.Order;
import flashsale.domain.order.OrderEvent;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.order.Placements;
import flashsale.domain.order.Shelf;
import flashsale.domain.product.Addition;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.ProductId;
import flashsale.domain.sale.AdjustStock;
import flashsale.domain.sale.Adjusted;
import flashsale.domain.sale.AdjustmentId;
import flashsale.domain.sale.Admission;
import flashsale.domain.sale.Attempt;
import flashsale.domain.sale.ReleaseAnswer;
import flashsale.domain.sale.ReleaseStock;
import flashsale.domain.sale.ReservationKey;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.StockAdjustment.Wish;
import flashsale.domain.sale.StockGate;
import flashsale.domain.sale.StockRelease;
import flashsale.domain.user.UserId;
import flashsale.testing.InMemoryShop;
import flashsale.testing.InMemoryStockGate;
import flashsale.testing.ManualClock;
import flashsale.testing.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Products with stock, in memory, and the places between two steps of an order at which something may happen. */
final class ShelfUnderTest {
    private static final Duration PAY_WITHIN = Duration.ofMinutes(15);

    final ManualClock clock = new ManualClock();
    final InMemoryShop books = InMemoryShop.at(clock);
    final InMemoryStockGate gate = new InMemoryStockGate(clock);
    private final List<OrderEvent> heard = new ArrayList<>();
    private final ReleaseStock releaseStock = new ReleaseStock(books.releases(), gate);
    final FollowUp followUp = new FollowUp(releaseStock, books.events(), events -> {
        heard.addAll(events);
        return events;
    });
    private final AdjustStock adjustStock = new AdjustStock(books.adjustments(), books.pools(), gate, gate);
    private final Set<ProductId> stocked = new LinkedHashSet<>();
    private Runnable afterLooking = () -> {};
    private Runnable beforePlacing = () -> {};
    private int reservationsToLive = Integer.MAX_VALUE;
    private final ReserveLines reserveLines = new ReserveLines(new InterruptedShelf(), new MortalGate(), () -> "");
    final PlaceOrder placeOrder =
            new PlaceOrder(new InterruptedPlacements(), reserveLines, followUp, clock, PAY_WITHIN);

    ProductId product(NewProduct product) {
        return ((Addition.Added) books.products().add(product)).product().id();
    }

    ProductId stocked(int units) {
        var product = product(Samples.product());
        stocked.add(product);
        add(product, units);
        return product;
    }

    void add(ProductId product, int units) {
        var admin = new UserId(1);
        var id = AdjustmentId.of(admin, product, new IdempotencyKey("key-" + Samples.unique()));
        var answer = adjustStock.adjust(new Wish(id, product, units, "counted", admin));
        assertThat(answer).isInstanceOf(Adjusted.Done.class);
    }

    OrderWish wish(UserId buyer, String key, ProductId product, int quantity) {
        return wish(buyer, key, List.of(new OrderWish.Line(product, quantity)));
    }

    OrderWish wish(UserId buyer, String key, ProductId one, int quantity, ProductId other, int otherQuantity) {
        return wish(buyer, key, List.of(new OrderWish.Line(one, quantity), new OrderWish.Line(other, otherQuantity)));
    }

    private static OrderWish wish(UserId buyer, String key, List<OrderWish.Line> lines) {
        return new OrderWish(OrderId.of(buyer, new IdempotencyKey(key)), buyer, lines);
    }

    private SaleId pool(ProductId product) {
        return books.shelf()
                .look(List.of(product))
                .get(product)
                .pool()
                .orElseThrow()
                .sale();
    }

    int free(ProductId product) {
        return gate.counters(pool(product)).free();
    }

    OrderState stateOf(OrderWish wish) {
        return books.placements().find(wish.order()).orElseThrow().state();
    }

    List<String> told(OrderId order) {
        return heard.stream()
                .filter(event -> event.order().equals(order))
                .map(OrderEvent::type)
                .toList();
    }

    /** The units are taken, and nothing of the order is written down. */
    List<AcceptedPurchase> reserve(OrderWish wish) {
        var reserved = reserveLines.reserve(wish, clock.instant());
        assertThat(reserved.shortage()).isEmpty();
        return reserved.units();
    }

    /** What the request would have written down. */
    void write(OrderWish wish, List<AcceptedPurchase> units) {
        var lines = reserveLines.reserve(wish, clock.instant()).lines();
        var now = clock.instant();
        books.placements()
                .place(
                        new Order(
                                wish.order(),
                                wish.buyer(),
                                Optional.empty(),
                                OrderState.PENDING,
                                lines,
                                now,
                                now.plus(PAY_WITHIN)),
                        units);
    }

    /** The gate takes so many lines, the last of them without saying so. */
    void dieAfterReserving(int lines) {
        reservationsToLive = lines;
    }

    void beforePlacing(Runnable once) {
        beforePlacing = () -> {
            beforePlacing = () -> {};
            once.run();
        };
    }

    void rebuildAfterLooking(ProductId product) {
        afterLooking = () -> {
            afterLooking = () -> {};
            rebuild(pool(product));
        };
    }

    void fence(ProductId product) {
        gate.fence(books.sales().find(pool(product)).orElseThrow().inNextEpoch().terms());
    }

    private void rebuild(SaleId pool) {
        var before = books.sales().find(pool).orElseThrow();
        var next = before.inNextEpoch().terms();
        var fence = gate.fence(next).orElseThrow();
        var snapshot = books.books().turnEpoch(pool, before.token().epoch()).orElseThrow();
        gate.empty(fence);
        gate.fill(fence, next, snapshot.buyers());
        gate.open(fence, next, snapshot.free());
    }

    List<AcceptedPurchase> outbox() {
        return stocked.stream()
                .flatMap(product -> gate.waiting(pool(product), Duration.ZERO, 100).stream())
                .toList();
    }

    /** What upkeep and landing do with it five seconds later. */
    void sweep() {
        var swept = outbox();
        books.landing().land(swept);
        gate.markQueued(swept.stream().map(AcceptedPurchase::reservation).toList());
        releaseStock.run(100);
    }

    /** After everything on its way has arrived, both sides say the same of every pool. */
    void assertBalanced() {
        sweep();
        for (var product : stocked) {
            var pool = pool(product);
            var units = books.units(pool);
            assertThat(gate.counters(pool).free()).as("free at the gate").isEqualTo(units.free());
            int live = gate.buyers(pool).stream().mapToInt(one -> one.units()).sum();
            assertThat(live).as("held at the gate").isEqualTo(units.reserved() + units.sold());
        }
    }

    private final class InterruptedShelf implements Shelf {
        @Override
        public Map<ProductId, Offer> look(Collection<ProductId> products) {
            var offers = books.shelf().look(products);
            afterLooking.run();
            return offers;
        }
    }

    private final class InterruptedPlacements implements Placements {
        @Override
        public Optional<Order> find(OrderId id) {
            return books.placements().find(id);
        }

        @Override
        public Placement place(Order order, List<AcceptedPurchase> reserved) {
            beforePlacing.run();
            return books.placements().place(order, reserved);
        }

        @Override
        public Placement reject(Order order, List<AcceptedPurchase> reserved) {
            return books.placements().reject(order, reserved);
        }
    }

    private final class MortalGate implements StockGate {
        @Override
        public Admission reserve(Attempt attempt) {
            var answer = gate.reserve(attempt);
            if (--reservationsToLive == 0) {
                throw new StoreUnavailable("Redis", new IllegalStateException("no answer"));
            }
            return answer;
        }

        @Override
        public void markQueued(List<ReservationKey> reservations) {
            gate.markQueued(reservations);
        }

        @Override
        public ReleaseAnswer release(StockRelease release) {
            return gate.release(release);
        }
    }
}
