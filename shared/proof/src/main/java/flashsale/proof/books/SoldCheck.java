package flashsale.proof.books;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import flashsale.domain.user.UserId;
import java.util.HashMap;
import java.util.stream.Stream;

/** Never more than there was, what came back included, and never more to one buyer than the sale allows. */
final class SoldCheck {
    private SoldCheck() {}

    static Stream<Finding> findings(Books books, Answers answers) {
        return Stream.concat(oversold(books, answers), overLimit(books));
    }

    private static Stream<Finding> oversold(Books books, Answers answers) {
        int stock = books.offer().stock();
        int ordered = books.orders().activeUnits();
        int promised = answers.accepted().size();
        int cameBack = books.orders().unitsThatCameBack();
        int excess = Math.max(ordered, promised - cameBack) - stock;
        if (excess <= 0) {
            return Stream.empty();
        }
        var sentence = "%d units were ordered and %d promised, of %d".formatted(ordered, promised, stock);
        return Stream.of(new Finding(Violation.OVERSOLD, excess, sentence));
    }

    private static Stream<Finding> overLimit(Books books) {
        var most = new HashMap<UserId, Integer>(
                books.orders().active().collect(groupingBy(OrderBook.Row::buyer, summingInt(OrderBook.Row::units))));
        books.gate().buyers().forEach(record -> most.merge(record.buyer(), record.live(), Math::max));
        return most.entrySet().stream()
                .filter(held -> held.getValue() > books.offer().limit())
                .map(held -> Finding.one(
                        Violation.OVER_LIMIT,
                        "Buyer %s holds %d units, the limit is %d",
                        held.getKey(),
                        held.getValue(),
                        books.offer().limit()));
    }
}
