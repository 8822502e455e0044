package flashsale.testing;

import flashsale.domain.order.Order;
import flashsale.domain.order.OrderEnds;
import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderMove;
import flashsale.domain.order.OrderState;
import flashsale.domain.user.UserId;
import java.util.Comparator;

public final class InMemoryOrderEnds implements OrderEnds {
    private final InMemoryOrderBook book;

    public InMemoryOrderEnds(InMemoryOrders orders) {
        book = orders.book();
    }

    @Override
    public Cancellation cancel(OrderId id, UserId buyer) {
        synchronized (book) {
            if (book.find(id, buyer).isEmpty()) {
                return new Cancellation.UnknownOrder();
            }
            book.move(id, OrderMove.CANCEL);
            var order = book.find(id).orElseThrow();
            return order.state() == OrderState.CANCELLED
                    ? new Cancellation.Cancelled(order)
                    : new Cancellation.NotCancellable(order.state());
        }
    }

    @Override
    public int expire(int limit) {
        synchronized (book) {
            int expired = move(OrderMove.EXPIRE, limit);
            return expired + move(OrderMove.GIVE_UP, limit - expired);
        }
    }

    private int move(OrderMove move, int limit) {
        var due = book.orders()
                .filter(order -> order.state() == move.from())
                .filter(order -> !order.payBy().isAfter(book.clock.instant()))
                .sorted(Comparator.comparing(Order::payBy))
                .limit(limit)
                .toList();
        due.forEach(order -> book.move(order.id(), move));
        return due.size();
    }
}
