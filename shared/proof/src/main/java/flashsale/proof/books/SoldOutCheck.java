package flashsale.proof.books;

import static java.util.stream.Collectors.toMap;

import flashsale.domain.sale.Reservation;
import flashsale.proof.crowd.Attempt;
import flashsale.proof.crowd.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Was every no true when it was said? Units only leave until something comes back, so "sold out" is true from the
 * instant at which the last unit was taken, and "limit reached" for buyers who hold their limit in the end. Once
 * something has come back, the books no longer tell what was free at which instant, and nothing is judged.
 */
final class SoldOutCheck {
    /** Redis writes times in whole milliseconds by the clock of the same machine, which may be slewed meanwhile. */
    private static final Duration CLOCKS = Duration.ofMillis(5);

    private SoldOutCheck() {}

    static Stream<Finding> findings(Books books) {
        return books.gate().anythingReleased() ? Stream.empty() : Stream.concat(early(books), limited(books));
    }

    private static Stream<Finding> early(Books books) {
        var gone = gone(books);
        return heard(books, Outcome.SoldOut.class)
                .filter(attempt ->
                        gone.isEmpty() || answered(attempt, books).plus(CLOCKS).isBefore(gone.get()))
                .map(attempt -> Finding.one(
                        Violation.CONTRADICTIONS,
                        "Buyer %s was told sold out at %s, but the last unit was %s",
                        books.history().buyer(attempt.click()),
                        answered(attempt, books),
                        gone.map(instant -> "taken at " + instant).orElse("never taken")));
    }

    /** The instant at which nothing was left; empty where something always was. */
    private static Optional<Instant> gone(Books books) {
        int left = books.offer().stock();
        var inOrder = books.gate()
                .live()
                .sorted(Comparator.comparing(Reservation::reservedAt))
                .toList();
        for (var taken : inOrder) {
            left -= taken.quantity();
            if (left <= 0) {
                return Optional.of(taken.reservedAt());
            }
        }
        return Optional.empty();
    }

    private static Stream<Finding> limited(Books books) {
        var held =
                books.gate().buyers().stream().collect(toMap(GateBook.BuyerRecord::buyer, GateBook.BuyerRecord::live));
        return heard(books, Outcome.Limited.class)
                .map(attempt -> books.history().buyer(attempt.click()))
                .filter(buyer -> held.getOrDefault(buyer, 0) < books.offer().limit())
                .map(buyer -> Finding.one(
                        Violation.CONTRADICTIONS,
                        "Buyer %s was told that the limit is reached, but holds %d of %d",
                        buyer,
                        held.getOrDefault(buyer, 0),
                        books.offer().limit()));
    }

    private static Stream<Attempt> heard(Books books, Class<? extends Outcome> answer) {
        return books.history().attempts().stream().filter(attempt -> answer.isInstance(attempt.outcome()));
    }

    private static Instant answered(Attempt attempt, Books books) {
        return books.history().instant(attempt.answeredNanos());
    }
}
