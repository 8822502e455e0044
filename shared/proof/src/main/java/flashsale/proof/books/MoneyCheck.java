package flashsale.proof.books;

import static java.util.stream.Collectors.groupingBy;

import flashsale.domain.order.OrderId;
import flashsale.domain.order.OrderState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Order by order, does the provider hold what the order says it was paid, and does the shop know? Of an order that is at
 * fault the worst is said, once. Where no order is, the sums of both sides are the same; as whole sums, two faults could
 * make each other disappear.
 */
final class MoneyCheck {
    private MoneyCheck() {}

    static Stream<Finding> findings(LifeBooks books) {
        Map<OrderId, List<MoneyBook.Charge>> charges =
                books.money().charges().stream().collect(groupingBy(MoneyBook.Charge::order));
        Map<OrderId, List<MoneyBook.Intent>> intents =
                books.money().intents().stream().collect(groupingBy(MoneyBook.Intent::order));
        return books.sale().orders().rows().stream()
                .map(row -> new Account(
                        row.order(),
                        row.state(),
                        books.money().bills().get(row.order()).total(),
                        charges.getOrDefault(row.order(), List.of()),
                        intents.getOrDefault(row.order(), List.of())))
                .flatMap(account -> account.finding().stream());
    }

    private record Account(
            OrderId order,
            OrderState state,
            long total,
            List<MoneyBook.Charge> charges,
            List<MoneyBook.Intent> intents) {
        Optional<Finding> finding() {
            long kept = charges.stream().filter(charge -> charge.net() > 0).count();
            long net = charges.stream().mapToLong(MoneyBook.Charge::net).sum();
            boolean mayHaveMoney = state == OrderState.PAID || state == OrderState.REFUNDING;
            if (kept > 1) {
                return found(Violation.DOUBLE_CHARGE, "Order %s was charged %d times", order, kept);
            }
            if (net > 0 && !mayHaveMoney) {
                return found(Violation.CHARGED_NOT_PAID, "Order %s is %s, and was charged %d", order, state, net);
            }
            if (state == OrderState.PAID && net != total) {
                return found(
                        Violation.PAID_NOT_CHARGED, "Order %s is paid, and was charged %d of %d", order, net, total);
            }
            long believed = intents.stream().mapToLong(MoneyBook.Intent::net).sum();
            if (believed != net && state != OrderState.REFUNDING) {
                return found(
                        Violation.UNBALANCED_BOOKS,
                        "Order %s: the shop believes it holds %d, the provider says %d",
                        order,
                        believed,
                        net);
            }
            return Optional.empty();
        }

        private static Optional<Finding> found(Violation kind, String sentence, Object... values) {
            return Optional.of(Finding.one(kind, sentence, values));
        }
    }
}
