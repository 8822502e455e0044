package flashsale.proof.history;

import flashsale.domain.order.OrderId;
import flashsale.proof.books.Answers;
import flashsale.proof.books.Books;
import flashsale.proof.books.Finding;
import flashsale.proof.crowd.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what the crowd heard against the instants at which units were taken and let go. Every request has its place in
 * time between the sending and the answer; an answer is legal if there is one instant in between at which it was true.
 * What is not known is taken for the shop, so each finding is a fault, and a shop may be luckier than it deserves.
 */
public final class HistoryCheck {
    /**
     * Redis and the crowd read the clock of the same machine, but Redis writes whole milliseconds, and the crowd counts
     * from its opening on while the clock may be slewed.
     */
    static final Duration CLOCKS = Duration.ofMillis(5);

    private HistoryCheck() {}

    /**
     * @param frozen the longest a function was stopped; zero where nobody stops any
     * @return nothing where all of it can have been true
     */
    public static List<Finding> check(Books books, Duration frozen) {
        var holdings = Holding.of(books);
        Map<OrderId, Holding> byOrder =
                holdings.stream().collect(Collectors.toMap(Holding::order, Function.identity(), (one, _) -> one));
        var keys = Answers.of(books).byOrder().entrySet().stream()
                .flatMap(key -> new KeyCheck(books.history(), key.getKey(), key.getValue(), byOrder.get(key.getKey()))
                        .findings());
        return Stream.concat(new RefusalCheck(books, holdings, frozen).findings(), keys)
                .toList();
    }

    /** A moment before it left, by the clock of Redis. */
    static Instant sent(Attempt attempt, Instant openedAt) {
        return openedAt.plusNanos(attempt.sentNanos()).minus(CLOCKS);
    }

    /** A moment after it was read. */
    static Instant answered(Attempt attempt, Instant openedAt) {
        return openedAt.plusNanos(attempt.answeredNanos()).plus(CLOCKS);
    }
}
