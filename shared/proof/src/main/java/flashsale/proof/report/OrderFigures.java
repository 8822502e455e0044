package flashsale.proof.report;

import static java.util.stream.Collectors.toMap;

import flashsale.domain.sale.Reservation;
import flashsale.proof.books.Books;
import flashsale.proof.books.OrderBook;
import java.time.Duration;
import java.time.Instant;

/** What the orders say in numbers, to the millisecond, as their times are stored. */
final class OrderFigures {
    private OrderFigures() {}

    /** From the first landed order to the last one. */
    static double landedPerSecond(Books books) {
        return Rate.perSecond(books.orders().rows().stream()
                .mapToLong(
                        row -> Duration.between(Instant.EPOCH, row.createdAt()).toNanos()));
    }

    /** From the taking of the unit, by the clock of Redis, to the order's creation, by the clock of its function. */
    static Percentiles acceptToOrder(Books books) {
        var taken = books.gate().buyers().stream()
                .flatMap(buyer -> buyer.reservations().stream())
                .collect(toMap(Reservation::order, Reservation::reservedAt));
        return Percentiles.ofMicros(books.orders().rows().stream()
                .filter(row -> taken.containsKey(row.order()))
                .mapToLong(row -> micros(taken.get(row.order()), row)));
    }

    private static long micros(Instant taken, OrderBook.Row row) {
        return Duration.between(taken, row.createdAt()).toNanos() / 1_000;
    }
}
