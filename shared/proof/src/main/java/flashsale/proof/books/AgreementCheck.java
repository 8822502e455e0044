package flashsale.proof.books;

import static java.util.stream.Collectors.toSet;

import flashsale.domain.order.AcceptedPurchase;
import flashsale.domain.order.OrderId;
import flashsale.domain.sale.Reservation;
import java.util.Set;
import java.util.stream.Stream;

/** Order by order: Redis, Kafka and MySQL tell of the same purchases, and nothing is left on the way. */
final class AgreementCheck {
    private AgreementCheck() {}

    static Stream<Finding> findings(Books books) {
        var reserved = books.gate().live().map(Reservation::order).collect(toSet());
        var logged =
                books.log().purchases().stream().map(AcceptedPurchase::order).collect(toSet());
        var known = books.gate().buyers().stream()
                .flatMap(buyer -> buyer.reservations().stream())
                .map(Reservation::order)
                .collect(toSet());
        var active = books.orders().active().map(OrderBook.Row::order).collect(toSet());
        var rows = books.orders().rows().stream().map(OrderBook.Row::order).collect(toSet());
        return Stream.of(
                        missing(reserved, active, "Order %s is reserved in Redis and not active in MySQL"),
                        missing(active, reserved, "Order %s is active in MySQL and not reserved in Redis"),
                        missing(rows, logged, "Order %s is in MySQL and was never in Kafka"),
                        missing(logged, known, "Order %s is in Kafka and unknown to Redis"),
                        underWay(books.gate().outbox(), "%d purchases still wait in the outbox"),
                        underWay(books.log().deadLetters(), "%d records are dead letters"),
                        underWay(books.orders().releases(), "%d releases never reached Redis"))
                .flatMap(found -> found);
    }

    private static Stream<Finding> missing(Set<OrderId> here, Set<OrderId> there, String sentence) {
        return here.stream().filter(order -> !there.contains(order)).map(order -> drift(1, sentence.formatted(order)));
    }

    private static Stream<Finding> underWay(int count, String sentence) {
        return count == 0 ? Stream.empty() : Stream.of(drift(count, sentence.formatted(count)));
    }

    private static Finding drift(int count, String sentence) {
        return new Finding(Violation.DRIFT, count, sentence);
    }
}
