package flashsale.testing;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Landing;
import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderLine;
import flashsale.domain.order.OrderState;
import flashsale.domain.order.Orders;
import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.Sales;
import flashsale.domain.sale.StockRelease;
import flashsale.domain.sale.StockReleases;
import flashsale.domain.user.UserId;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Orders, the landing that makes them, and the releases it asks for, over one state. */
public final class InMemoryOrders implements Orders, Landing, StockReleases {
    private static final Comparator<Order> NEWEST_FIRST =
            Comparator.comparing(Order::createdAt).thenComparing(Order::id).reversed();

    private final Map<OrderId, Order> orders = new HashMap<>();
    private final Map<OrderId, StockRelease> releases = new LinkedHashMap<>();
    private final Sales sales;
    private final InstantSource clock;

    public InMemoryOrders(Sales sales, InstantSource clock) {
        this.sales = sales;
        this.clock = clock;
    }

    @Override
    public synchronized Map<OrderId, Outcome> land(List<AcceptedPurchase> batch) {
        var outcomes = new HashMap<OrderId, Outcome>();
        for (var purchase : batch) {
            var outcome = land(purchase);
            outcomes.putIfAbsent(purchase.order(), outcome);
        }
        return outcomes;
    }

    private Outcome land(AcceptedPurchase purchase) {
        var known = orders.get(purchase.order());
        if (known != null) {
            if (known.state() == OrderState.REJECTED) {
                release(purchase);
            }
            return Outcome.ALREADY_LANDED;
        }
        var sale = sales.find(purchase.sale());
        boolean covered = sale.isPresent() && covers(sale.get(), purchase);
        var order = order(purchase, sale, covered ? OrderState.PENDING : OrderState.REJECTED);
        orders.put(order.id(), order);
        if (!covered) {
            release(purchase);
        }
        return covered ? Outcome.CREATED : Outcome.REJECTED;
    }

    private boolean covers(Sale sale, AcceptedPurchase purchase) {
        boolean onSale =
                sale.token().epoch() > 0 && purchase.epoch() >= sale.token().epoch();
        int held = units(pending(sale.id()).filter(order -> order.buyer().equals(purchase.buyer())));
        int taken = units(pending(sale.id()));
        return onSale
                && held + purchase.quantity() <= sale.rules().perBuyer()
                && taken + purchase.quantity() <= sale.rules().stock();
    }

    private Stream<Order> pending(SaleId sale) {
        return orders.values().stream()
                .filter(order ->
                        order.state() == OrderState.PENDING && order.sale().equals(sale));
    }

    private static int units(Stream<Order> orders) {
        return orders.flatMap(order -> order.lines().stream())
                .mapToInt(OrderLine::quantity)
                .sum();
    }

    private Order order(AcceptedPurchase purchase, Optional<Sale> sale, OrderState state) {
        var now = clock.instant();
        var lines = sale
                .map(Sale::rules)
                .map(rules -> new OrderLine(rules.product(), purchase.quantity(), rules.price()))
                .stream()
                .toList();
        var payBy = sale.map(known -> now.plus(known.rules().payWithin())).orElse(now);
        return new Order(purchase.order(), purchase.buyer(), purchase.sale(), state, lines, now, payBy);
    }

    private void release(AcceptedPurchase purchase) {
        var release = new StockRelease(purchase.reservation(), purchase.epoch());
        releases.merge(purchase.order(), release, (old, now) -> old.epoch() > now.epoch() ? old : now);
    }

    @Override
    public synchronized List<StockRelease> due(int limit) {
        return releases.values().stream().limit(limit).toList();
    }

    @Override
    public synchronized void done(List<StockRelease> done) {
        done.forEach(release -> releases.remove(release.reservation().order(), release));
    }

    @Override
    public synchronized Optional<Order> find(OrderId id, UserId buyer) {
        return Optional.ofNullable(orders.get(id)).filter(order -> order.buyer().equals(buyer));
    }

    @Override
    public synchronized List<Order> page(UserId buyer, Optional<OrderId> after, int limit) {
        var newest = orders.values().stream()
                .filter(order -> order.buyer().equals(buyer))
                .sorted(NEWEST_FIRST);
        var rest = after.isEmpty()
                ? newest
                : newest.dropWhile(order -> !order.id().equals(after.get())).skip(1);
        return rest.limit(limit).toList();
    }
}
