package flashsale.proof.books;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every promise has its order, whatever became of that, and every order was promised, or could have been without its
 * client knowing.
 */
final class PromiseCheck {
    private PromiseCheck() {}

    static Stream<Finding> findings(Books books, Answers answers) {
        var rows = books.orders().rows().stream().collect(toMap(OrderBook.Row::order, identity()));
        var phantoms = books.orders().rows().stream()
                .filter(row -> !explained(row, answers, books))
                .map(row -> Finding.one(
                        Violation.PHANTOM_ORDERS,
                        "Order %s of buyer %s was promised to nobody",
                        row.order(),
                        row.buyer()));
        return Stream.concat(lost(answers, rows), phantoms);
    }

    private static Stream<Finding> lost(Answers answers, Map<OrderId, OrderBook.Row> rows) {
        return answers.accepted().stream()
                .filter(order -> !rows.containsKey(order) || rows.get(order).state() == OrderState.REJECTED)
                .map(order -> Finding.one(
                        Violation.LOST_PROMISES,
                        rows.containsKey(order)
                                ? "Order %s was promised and rejected"
                                : "Order %s was promised and is not there",
                        order));
    }

    private static boolean explained(OrderBook.Row row, Answers answers, Books books) {
        var key = answers.byOrder().get(row.order());
        if (key == null || !key.buyer().equals(row.buyer())) {
            return false;
        }
        if (answers.accepted().contains(row.order())) {
            return true;
        }
        // Requests of one key are not ordered once a client has hung up, but without units coming back a refusal stays
        // true, so a request that overtakes it is refused, too.
        return key.leftInDoubt() && (!key.refused() || books.gate().anythingReleased());
    }
}
