package flashsale.proof.history;

import static java.util.stream.Collectors.groupingBy;

import flashsale.domain.user.UserId;
import flashsale.proof.books.Books;
import flashsale.proof.books.Finding;
import flashsale.proof.books.Violation;
import flashsale.proof.crowd.Attempt;
import flashsale.proof.crowd.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Was every no true at some instant of its request? Every buyer of the crowd wants one unit a time. */
final class RefusalCheck {
    /**
     * So long after it has asked Redis a function may still say "sold out" to the first request of a key: 300 ms, give or
     * take 30 %.
     */
    private static final Duration MEMORY = Duration.ofMillis(390);

    /** From the answer of Redis to the reading of the clock, on a machine with more to do than it has cores. */
    private static final Duration STARVED = Duration.ofMillis(500);

    private final Books books;
    private final List<Holding> holdings;
    private final Duration memory;
    private final FewestFree sale;
    private final Map<UserId, FewestFree> buyers = new HashMap<>();

    /** @param frozen a function that was stopped between the two reads the clock so much later */
    RefusalCheck(Books books, List<Holding> holdings, Duration frozen) {
        this.books = books;
        this.holdings = holdings;
        this.memory = memory(frozen);
        this.sale = FewestFree.of(books.offer().stock(), holdings);
    }

    static Duration memory(Duration frozen) {
        return MEMORY.plus(STARVED).plus(frozen);
    }

    Stream<Finding> findings() {
        holdings.stream()
                .collect(groupingBy(Holding::buyer))
                .forEach((buyer, own) ->
                        buyers.put(buyer, FewestFree.of(books.offer().limit(), own)));
        var impossible = sale.impossible().stream()
                .map(instant -> found("At %s more units were held than the sale has, whatever came back", instant));
        return Stream.concat(impossible, books.history().attempts().stream().flatMap(this::refusal));
    }

    private Stream<Finding> refusal(Attempt attempt) {
        var opened = books.history().openedAt();
        var sent = HistoryCheck.sent(attempt, opened);
        var answered = HistoryCheck.answered(attempt, opened);
        return switch (attempt.outcome()) {
            case Outcome.SoldOut _ -> {
                var from = attempt.number() == 0 ? sent.minus(memory) : sent;
                yield sale.wasNothingFree(from, answered) ? Stream.empty() : Stream.of(early(attempt, from, answered));
            }
            case Outcome.Limited _ -> {
                var own = buyers.get(books.history().buyer(attempt.click()));
                yield own != null && own.wasNothingFree(sent, answered)
                        ? Stream.empty()
                        : Stream.of(limited(attempt, sent, answered));
            }
            case Outcome.Accepted _,
                    Outcome.OrderEnded _,
                    Outcome.RateLimited _,
                    Outcome.Unavailable _,
                    Outcome.SignedOut _,
                    Outcome.Lost _,
                    Outcome.Unread _,
                    Outcome.Unexpected _ -> Stream.empty();
        };
    }

    private Finding early(Attempt attempt, Instant from, Instant to) {
        return found(
                "Buyer %s was told sold out, and from %s to %s something was always free; the last unit was %s",
                books.history().buyer(attempt.click()),
                from,
                to,
                sale.firstNothing().map(instant -> "taken at " + instant).orElse("never taken"));
    }

    private Finding limited(Attempt attempt, Instant from, Instant to) {
        return found(
                "Buyer %s was told that the limit is reached, and held less than %d from %s to %s",
                books.history().buyer(attempt.click()), books.offer().limit(), from, to);
    }

    private static Finding found(String sentence, Object... values) {
        return Finding.one(Violation.CONTRADICTIONS, sentence, values);
    }
}
