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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Orders, the landing that makes them, and the releases it asks for, over one state. The other ports of orders in
 * memory are made of it and share that state.
 */
public final class InMemoryOrders implements Orders, Landing, StockReleases {
    private static final Comparator<Order> NEWEST_FIRST =
            Comparator.comparing(Order::createdAt).thenComparing(Order::id).reversed();

    private final InMemoryOrderBook book;

    public InMemoryOrders(Sales sales, InstantSource clock) {
        book = new InMemoryOrderBook(sales, clock);
    }

    InMemoryOrderBook book() {
        return book;
    }

    @Override
    public Map<OrderId, Outcome> land(List<AcceptedPurchase> batch) {
        synchronized (book) {
            var outcomes = new HashMap<OrderId, Outcome>();
            for (var purchase : batch) {
                var outcome = land(purchase);
                outcomes.putIfAbsent(purchase.order(), outcome);
            }
            return outcomes;
        }
    }

    private Outcome land(AcceptedPurchase purchase) {
        var known = book.find(purchase.order());
        if (known.isPresent()) {
            book.releaseUnheld(known.get(), List.of(purchase));
            return Outcome.ALREADY_LANDED;
        }
        var sale = book.sales.find(purchase.sale());
        if (sale.filter(one -> !one.isFlash()).isPresent()) {
            book.add(abandoned(purchase));
            book.release(purchase.release());
            return Outcome.REJECTED;
        }
        boolean covered = sale.isPresent() && covers(sale.get(), purchase);
        book.add(order(purchase, sale, covered ? OrderState.PENDING : OrderState.REJECTED));
        if (!covered) {
            book.release(purchase.release());
        }
        return covered ? Outcome.CREATED : Outcome.REJECTED;
    }

    private boolean covers(Sale sale, AcceptedPurchase purchase) {
        boolean onSale =
                sale.token().epoch() > 0 && purchase.epoch() >= sale.token().epoch();
        int held = book.held(sale.id(), purchase.buyer());
        return onSale
                && held + purchase.quantity() <= sale.rules().perBuyer()
                && purchase.quantity() <= book.units(sale.id()).free();
    }

    private Order order(AcceptedPurchase purchase, Optional<Sale> sale, OrderState state) {
        var now = book.clock.instant();
        var lines = sale
                .map(Sale::rules)
                .map(rules -> new OrderLine(purchase.sale(), rules.product(), purchase.quantity(), rules.price()))
                .stream()
                .toList();
        var payBy = sale.map(known -> now.plus(known.rules().payWithin())).orElse(now);
        return new Order(purchase.order(), purchase.buyer(), Optional.of(purchase.sale()), state, lines, now, payBy);
    }

    /** Units of an ordinary order that never came; which lines it would have had, nobody knows. */
    private Order abandoned(AcceptedPurchase purchase) {
        var now = book.clock.instant();
        return new Order(
                purchase.order(), purchase.buyer(), Optional.empty(), OrderState.REJECTED, List.of(), now, now);
    }

    @Override
    public List<StockRelease> due(int limit, Set<SaleId> without) {
        synchronized (book) {
            return book.releases.values().stream()
                    .filter(release -> !without.contains(release.reservation().sale()))
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public void done(List<StockRelease> done) {
        synchronized (book) {
            done.forEach(release -> book.releases.remove(release.reservation(), release));
        }
    }

    @Override
    public Optional<Order> find(OrderId id, UserId buyer) {
        synchronized (book) {
            return book.find(id, buyer);
        }
    }

    @Override
    public List<Order> page(UserId buyer, Optional<OrderState> state, Optional<OrderId> after, int limit) {
        synchronized (book) {
            var newest =
                    book.orders().filter(order -> order.buyer().equals(buyer)).sorted(NEWEST_FIRST);
            var rest = after.isEmpty()
                    ? newest
                    : newest.dropWhile(order -> !order.id().equals(after.get())).skip(1);
            return rest.filter(order -> state.isEmpty() || order.state() == state.get())
                    .limit(limit)
                    .toList();
        }
    }
}
