package flashsale.proof.history;

import flashsale.domain.order.OrderId;
import flashsale.domain.sale.Reservation;
import flashsale.domain.user.UserId;
import flashsale.proof.books.Books;
import flashsale.proof.books.GateBook;
import flashsale.proof.books.OrderBook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The units of one order, and when somebody had them.
 *
 * @param taken by the clock of Redis, in whole milliseconds
 * @param back empty where they never came back
 */
record Holding(OrderId order, UserId buyer, int units, Instant taken, Optional<Back> back) {
    /**
     * When units came back: at some instant between the two. Nobody writes down which one it was.
     *
     * @param notBefore the decision that let them go, or an earlier instant
     * @param by somebody has seen that they are back
     */
    record Back(Instant notBefore, Instant by) {}

    static List<Holding> of(Books books) {
        Map<OrderId, OrderBook.Row> rows =
                books.orders().rows().stream().collect(Collectors.toMap(OrderBook.Row::order, Function.identity()));
        return books.gate().buyers().stream()
                .flatMap(buyer -> buyer.reservations().stream().map(taken -> of(buyer, taken, rows)))
                .toList();
    }

    private static Holding of(GateBook.BuyerRecord buyer, Reservation reservation, Map<OrderId, OrderBook.Row> rows) {
        var row = Optional.ofNullable(rows.get(reservation.order()));
        Optional<Back> back = reservation.state() == Reservation.State.RELEASED
                // The gate was read after the last answer, and says nothing about the time before.
                ? Optional.of(new Back(row.map(OrderBook.Row::createdAt).orElse(reservation.reservedAt()), Instant.MAX))
                : Optional.empty();
        return new Holding(reservation.order(), buyer.buyer(), reservation.quantity(), reservation.reservedAt(), back);
    }

    /** The gate has only heard of the end of this order, and never gave it anything. */
    boolean isTombstone() {
        return units == 0;
    }
}
