package flashsale.proof.books;

import flashsale.domain.payment.PaymentIntent;
import java.util.stream.Stream;

/** Nothing is left on the way: by now every order that was begun to be paid, ended or refunded is. */
final class EndCheck {
    private EndCheck() {}

    static Stream<Finding> findings(LifeBooks books) {
        var money = books.money();
        long undecided = money.intents().stream()
                .filter(intent -> intent.state() == PaymentIntent.State.CREATED)
                .count();
        return Stream.of(
                        unfinished(books),
                        left((int) undecided, "%d payments are undecided"),
                        left(money.dueRefunds(), "%d refunds are still due"),
                        left(books.sale().orders().releases(), "%d releases never reached Redis"),
                        left(books.sale().gate().outbox(), "%d purchases still wait in the outbox"))
                .flatMap(found -> found);
    }

    private static Stream<Finding> unfinished(LifeBooks books) {
        return books.sale().orders().rows().stream()
                .filter(row -> isUnfinished(row, books))
                .map(row -> Finding.one(Violation.DRIFT, "Order %s is still %s", row.order(), row.state()));
    }

    private static boolean isUnfinished(OrderBook.Row row, LifeBooks books) {
        var payBy = books.money().bills().get(row.order()).payBy();
        return switch (row.state()) {
            case PAYING, CANCELLING, REFUNDING -> true;
            case PENDING -> payBy.isBefore(books.readAt());
            case PAID, PAYMENT_FAILED, CANCELLED, EXPIRED, REJECTED, REFUNDED -> false;
        };
    }

    private static Stream<Finding> left(int count, String sentence) {
        return count == 0 ? Stream.empty() : Stream.of(new Finding(Violation.DRIFT, count, sentence.formatted(count)));
    }
}
