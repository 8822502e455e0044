package flashsale.testing;

import flashsale.domain.order.Order;
import flashsale.domain.order.OrderLine;
import flashsale.domain.sale.BuyerRecord;
import flashsale.domain.sale.GateToken;
import flashsale.domain.sale.Reservation;
import flashsale.domain.sale.Sale;
import flashsale.domain.sale.SaleBooks;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The books over the orders in memory. */
public final class InMemorySaleBooks implements SaleBooks {
    private final InMemorySales sales;
    private final InMemoryOrderBook book;

    /** @param orders of the same sales */
    public InMemorySaleBooks(InMemorySales sales, InMemoryOrders orders) {
        this.sales = sales;
        this.book = orders.book();
    }

    @Override
    public Optional<Snapshot> turnEpoch(SaleId sale, int epoch) {
        synchronized (book) {
            if (!sales.turnEpoch(sale, epoch)) {
                return Optional.empty();
            }
            book.releases.keySet().removeIf(key -> key.sale().equals(sale));
            var buyers = buyers(sale);
            return Optional.of(new Snapshot(book.units(sale).free(), buyers));
        }
    }

    @Override
    public Optional<Counts> counts(SaleId sale) {
        synchronized (book) {
            return sales.find(sale).filter(one -> one.token().epoch() > 0).map(this::counts);
        }
    }

    private Counts counts(Sale sale) {
        var units = book.units(sale.id());
        var waiting = book.releases.keySet().stream()
                .filter(key -> key.sale().equals(sale.id()))
                .toList();
        int releasing = waiting.stream()
                .flatMap(key -> book.find(key.order()).stream())
                .mapToInt(order -> units(order, sale.id()))
                .sum();
        return new Counts(
                sale.token().epoch(),
                sale.rules().stock(),
                units.free(),
                units.reserved(),
                units.sold(),
                waiting.size(),
                releasing);
    }

    @Override
    public Optional<GateToken> pause(SaleId sale) {
        return sales.move(sale, Set.of(SaleStatus.PUBLISHED), SaleStatus.PAUSED).map(Sale::token);
    }

    @Override
    public List<BuyerRecord> buyers(SaleId sale) {
        synchronized (book) {
            return book
                    .orders()
                    .filter(order -> units(order, sale) > 0)
                    .collect(Collectors.groupingBy(
                            Order::buyer, Collectors.mapping(order -> reservation(order, sale), Collectors.toList())))
                    .entrySet()
                    .stream()
                    .map(buyer -> new BuyerRecord(buyer.getKey(), buyer.getValue()))
                    .toList();
        }
    }

    private static Reservation reservation(Order order, SaleId sale) {
        return new Reservation(
                order.id(),
                units(order, sale),
                order.state().isFinal() ? Reservation.State.RELEASED : Reservation.State.QUEUED,
                order.createdAt());
    }

    private static int units(Order order, SaleId sale) {
        return order.lines().stream()
                .filter(line -> line.sale().equals(sale))
                .mapToInt(OrderLine::quantity)
                .sum();
    }
}
