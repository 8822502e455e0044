package flashsale.proof.books;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import flashsale.domain.user.UserId;
import flashsale.proof.crowd.Outcome;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The sums: each counter somebody keeps, against what it counts. */
final class CounterCheck {
    private CounterCheck() {}

    static Stream<Finding> findings(Books books, Answers answers) {
        return Stream.of(gate(books), buyers(books), stockRow(books), quota(books), demand(books, answers))
                .flatMap(found -> found);
    }

    private static Stream<Finding> gate(Books books) {
        int free = books.gate().free();
        int live = GateBook.units(books.gate().live());
        int stock = books.offer().stock();
        int active = books.orders().activeUnits();
        return Stream.concat(
                differs(free + live, stock, "Redis: %d free and reserved units together, of %d"),
                differs(live, active, "Redis counts %d reserved units, MySQL %d ordered ones"));
    }

    private static Stream<Finding> buyers(Books books) {
        return books.gate().buyers().stream()
                .filter(buyer -> buyer.used() != buyer.live())
                .map(buyer -> drift(
                        "Redis: the record of buyer %s says %d units, its reservations %d",
                        buyer.buyer(), buyer.used(), buyer.live()));
    }

    private static Stream<Finding> stockRow(Books books) {
        var row = books.orders().stock();
        return Stream.of(
                        differs(
                                row.available() + row.reserved() + row.sold(),
                                row.total(),
                                "MySQL: available, reserved and sold make %d, of %d"),
                        differs(row.total(), books.offer().stock(), "MySQL knows a stock of %d, the sale has %d"),
                        differs(
                                row.reserved() + row.sold(),
                                books.orders().activeUnits(),
                                "MySQL: the stock row counts %d ordered units, the orders %d"))
                .flatMap(found -> found);
    }

    private static Stream<Finding> quota(Books books) {
        Map<UserId, Integer> ordered =
                books.orders().active().collect(groupingBy(OrderBook.Row::buyer, summingInt(OrderBook.Row::units)));
        var held = books.orders().held();
        var everybody = new TreeSet<UserId>((one, other) -> Long.compare(one.value(), other.value()));
        everybody.addAll(ordered.keySet());
        everybody.addAll(held.keySet());
        return everybody.stream()
                .filter(user -> !ordered.getOrDefault(user, 0).equals(held.getOrDefault(user, 0)))
                .map(user -> drift(
                        "MySQL: the quota row of buyer %s says %d units, the orders %d",
                        user, held.getOrDefault(user, 0), ordered.getOrDefault(user, 0)));
    }

    /** Where every client knows its answer, the shop must have sold all it could. */
    private static Stream<Finding> demand(Books books, Answers answers) {
        boolean allKnown =
                answers.byOrder().size() == books.history().plan().clicks().size()
                        && answers.byOrder().values().stream()
                                .allMatch(key -> key.decided() && !key.heard(Outcome.Unexpected.class));
        if (!allKnown || books.gate().anythingReleased()) {
            return Stream.empty();
        }
        int could = Math.min(
                books.offer().stock(),
                books.history().plan().demand(books.offer().limit()));
        return differs(
                answers.accepted().size(), could, "%d units were promised, the crowd wanted and the stock had %d");
    }

    private static Stream<Finding> differs(int one, int other, String sentence) {
        return one == other ? Stream.empty() : Stream.of(drift(sentence, one, other));
    }

    private static Finding drift(String sentence, Object... values) {
        return Finding.one(Violation.DRIFT, sentence, values);
    }
}
