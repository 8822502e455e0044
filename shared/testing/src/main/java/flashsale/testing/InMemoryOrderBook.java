package flashsale.testing;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Order;
import flashsale.domain.order.OrderEvent;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderLine;
import flashsale.domain.order.OrderMove;
import flashsale.domain.order.OrderState;
import flashsale.domain.order.OrderState.Units;
import flashsale.domain.payment.IntentId;
import flashsale.domain.payment.PaymentIntent;
import flashsale.domain.sale.ReservationKey;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.Sales;
import flashsale.domain.sale.StockRelease;
import flashsale.domain.user.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the ports of orders in memory share: each of their calls holds this object's lock from beginning to end, which
 * is their transaction. Units are counted from the orders, so their sums cannot be wrong.
 */
final class InMemoryOrderBook {
    final Sales sales;
    final InstantSource clock;
    final Map<ReservationKey, StockRelease> releases = new LinkedHashMap<>();
    final Map<IntentId, Payment> payments = new LinkedHashMap<>();
    final Map<IntentId, InMemoryRefund> refunds = new LinkedHashMap<>();
    final List<OrderEvent> events = new ArrayList<>();

    private final Map<OrderId, Order> orders = new HashMap<>();
    private final Map<OrderId, Integer> versions = new HashMap<>();
    private long lastEvent;

    /** @param heardAt when anything was last heard of it */
    record Payment(PaymentIntent intent, Instant heardAt) {}

    InMemoryOrderBook(Sales sales, InstantSource clock) {
        this.sales = sales;
        this.clock = clock;
    }

    Optional<Order> find(OrderId id) {
        return Optional.ofNullable(orders.get(id));
    }

    Optional<Order> find(OrderId id, UserId buyer) {
        return find(id).filter(order -> order.buyer().equals(buyer));
    }

    Stream<Order> orders() {
        return orders.values().stream();
    }

    void add(Order order) {
        keep(order, order.state() == OrderState.REJECTED ? OrderEvent.REJECTED : OrderEvent.CREATED);
    }

    /** @return false where the order is in another state than the one the move starts in */
    boolean move(OrderId id, OrderMove move) {
        var order = orders.get(id);
        if (order.state() != move.from()) {
            return false;
        }
        keep(order.in(move.to()), move.event());
        if (move.to().units() == Units.FREE) {
            order.lines().stream().map(OrderLine::sale).distinct().forEach(sale -> {
                int epoch = sales.find(sale).orElseThrow().token().epoch();
                release(new StockRelease(new ReservationKey(sale, order.buyer(), id), epoch));
            });
        }
        return true;
    }

    private void keep(Order order, String event) {
        orders.put(order.id(), order);
        int version = versions.merge(order.id(), 1, Integer::sum);
        events.add(new OrderEvent(
                ++lastEvent, order.id(), order.buyer(), event, order.state(), version, clock.instant(), ""));
    }

    /** What is on its way already stays so, at its latest epoch. */
    void release(StockRelease release) {
        releases.merge(release.reservation(), release, (old, now) -> old.epoch() > now.epoch() ? old : now);
    }

    /** Of what was reserved for an order that has its row, whatever it does not hold. */
    void releaseUnheld(Order order, List<AcceptedPurchase> reserved) {
        reserved.stream()
                .filter(one -> order.state().isFinal()
                        || order.lines().stream().noneMatch(line -> line.sale().equals(one.sale())))
                .map(AcceptedPurchase::release)
                .forEach(this::release);
    }

    UnitCounts units(SaleId sale) {
        int reserved = units(sale, order -> order.state().units() == Units.RESERVED);
        int sold = units(sale, order -> order.state().units() == Units.SOLD);
        int stock = sales.find(sale).orElseThrow().rules().stock();
        return new UnitCounts(stock - reserved - sold, reserved, sold);
    }

    int held(SaleId sale, UserId buyer) {
        return units(
                sale, order -> order.buyer().equals(buyer) && !order.state().isFinal());
    }

    private int units(SaleId sale, Predicate<Order> which) {
        return orders().filter(which)
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.sale().equals(sale))
                .mapToInt(OrderLine::quantity)
                .sum();
    }
}
