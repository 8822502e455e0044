package flashsale.testing;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.Order;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import flashsale.domain.order.Placements;
import java.util.List;
import java.util.Optional;

/** Ordinary orders in memory, over the state of {@link InMemoryOrders}. */
public final class InMemoryPlacements implements Placements {
    private final InMemoryOrderBook book;

    public InMemoryPlacements(InMemoryOrders orders) {
        this.book = orders.book();
    }

    @Override
    public Optional<Order> find(OrderId id) {
        synchronized (book) {
            return book.find(id);
        }
    }

    @Override
    public Placement place(Order order, List<AcceptedPurchase> reserved) {
        synchronized (book) {
            return known(order, reserved).orElseGet(() -> {
                if (!reserved.stream().allMatch(this::isCovered)) {
                    return reject(order, reserved);
                }
                book.add(order);
                return new Placement.Placed(order);
            });
        }
    }

    private boolean isCovered(AcceptedPurchase one) {
        return one.epoch() >= book.sales.find(one.sale()).orElseThrow().token().epoch()
                && one.quantity() <= book.units(one.sale()).free();
    }

    @Override
    public Placement reject(Order order, List<AcceptedPurchase> reserved) {
        synchronized (book) {
            return known(order, reserved).orElseGet(() -> {
                var rejected = order.in(OrderState.REJECTED);
                book.add(rejected);
                reserved.forEach(one -> book.release(one.release()));
                return new Placement.Rejected(rejected);
            });
        }
    }

    private Optional<Placement> known(Order order, List<AcceptedPurchase> reserved) {
        var known = book.find(order.id());
        known.ifPresent(row -> book.releaseUnheld(row, reserved));
        return known.map(Placement.Known::new);
    }
}
