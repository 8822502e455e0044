package flashsale.proof.books;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import flashsale.domain.order.OrderId;
import flashsale.domain.sale.Reservation;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Is every unit free, or held by an order that has not ended, on both sides? Order by order the gate agrees with MySQL,
 * and each side's units are the stock; so what the gate has free and what orders hold is the stock, too.
 */
final class UnitsCheck {
    private UnitsCheck() {}

    static Stream<Finding> findings(Books books) {
        var live = books.gate().live().collect(toMap(Reservation::order, identity(), (one, _) -> one));
        var active = books.orders().active().collect(toMap(OrderBook.Row::order, identity()));
        return Stream.of(held(live, active), missing(live, active), sums(books)).flatMap(found -> found);
    }

    private static Stream<Finding> held(Map<OrderId, Reservation> live, Map<OrderId, OrderBook.Row> active) {
        return live.values().stream()
                .filter(taken -> !active.containsKey(taken.order()))
                .map(taken -> leaked(
                        taken.quantity(), "The gate holds %d units of order %s, which holds none", taken.order()));
    }

    private static Stream<Finding> missing(Map<OrderId, Reservation> live, Map<OrderId, OrderBook.Row> active) {
        return active.values().stream()
                .filter(row -> !live.containsKey(row.order()))
                .map(row -> leaked(row.units(), "The gate does not hold the %d units of order %s", row.order()));
    }

    private static Stream<Finding> sums(Books books) {
        int stock = books.offer().stock();
        int gate = books.gate().free() + GateBook.units(books.gate().live());
        var row = books.orders().stock();
        int table = row.available() + row.reserved() + row.sold();
        return Stream.concat(differs(gate, stock, "The gate"), differs(table, stock, "MySQL"));
    }

    private static Stream<Finding> differs(int units, int stock, String side) {
        return units == stock
                ? Stream.empty()
                : Stream.of(
                        leaked(Math.abs(units - stock), "%2$s is %1$d units away from the stock: %3$d", side, units));
    }

    private static Finding leaked(int units, String sentence, Object... values) {
        var all = Stream.concat(Stream.of(units), Stream.of(values)).toArray();
        return new Finding(Violation.LEAKED_UNITS, units, sentence.formatted(all));
    }
}
