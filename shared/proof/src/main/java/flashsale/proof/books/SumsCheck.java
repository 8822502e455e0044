package flashsale.proof.books;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import flashsale.domain.order.OrderState;
import flashsale.domain.user.UserId;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Stream;

/** The sums that MySQL keeps beside the orders, against the orders. */
final class SumsCheck {
    private SumsCheck() {}

    static Stream<Finding> findings(Books books) {
        var row = books.orders().stock();
        return Stream.of(
                        differs(row.reserved(), units(books, OrderState.Units.RESERVED), "reserved"),
                        differs(row.sold(), units(books, OrderState.Units.SOLD), "sold"),
                        quota(books))
                .flatMap(found -> found);
    }

    private static int units(Books books, OrderState.Units how) {
        return books.orders().rows().stream()
                .filter(row -> row.state().units() == how)
                .mapToInt(OrderBook.Row::units)
                .sum();
    }

    private static Stream<Finding> differs(int counted, int ordered, String how) {
        return counted == ordered
                ? Stream.empty()
                : Stream.of(unbalanced("The stock row says %d units are %s, the orders %d", counted, how, ordered));
    }

    private static Stream<Finding> quota(Books books) {
        Map<UserId, Integer> ordered =
                books.orders().active().collect(groupingBy(OrderBook.Row::buyer, summingInt(OrderBook.Row::units)));
        var held = books.orders().held();
        var everybody = new HashSet<>(ordered.keySet());
        everybody.addAll(held.keySet());
        return everybody.stream()
                .filter(user -> !ordered.getOrDefault(user, 0).equals(held.getOrDefault(user, 0)))
                .map(user -> unbalanced(
                        "The quota row of buyer %s says %d units, the orders %d",
                        user, held.getOrDefault(user, 0), ordered.getOrDefault(user, 0)));
    }

    private static Finding unbalanced(String sentence, Object... values) {
        return Finding.one(Violation.UNBALANCED_BOOKS, sentence, values);
    }
}
