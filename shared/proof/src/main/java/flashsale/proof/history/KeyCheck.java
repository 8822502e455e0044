package flashsale.proof.history;

import flashsale.domain.order.OrderId;
import flashsale.proof.books.Answers;
import flashsale.proof.books.Finding;
import flashsale.proof.books.Violation;
import flashsale.proof.crowd.Attempt;
import flashsale.proof.crowd.History;
import flashsale.proof.crowd.Outcome;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answers to one key. From the instant at which its units were taken it hears yes, or that its order has ended; and
 * they were taken while one of its requests was on its way.
 */
final class KeyCheck {
    private final History history;
    private final OrderId order;
    private final Answers.Key key;
    private final Optional<Holding> holding;
    private final Stream.Builder<Finding> found = Stream.builder();

    /** @param holding null where the gate knows of none */
    KeyCheck(History history, OrderId order, Answers.Key key, Holding holding) {
        this.history = history;
        this.order = order;
        this.key = key;
        this.holding = Optional.ofNullable(holding);
    }

    Stream<Finding> findings() {
        holding.filter(taken -> !taken.isTombstone())
                .filter(taken -> key.attempts().stream().noneMatch(attempt -> mayHaveTaken(attempt, taken)))
                .ifPresent(taken -> contradiction(
                        "The units of order %s were taken at %s, when no request of its key can have done it",
                        order, taken.taken()));
        key.attempts().forEach(this::judge);
        return found.build();
    }

    private boolean mayHaveTaken(Attempt attempt, Holding taken) {
        boolean wasSent = !HistoryCheck.sent(attempt, history.openedAt()).isAfter(taken.taken());
        return wasSent
                && (attempt.outcome().leavesInDoubt()
                        || attempt.outcome() instanceof Outcome.Accepted && !isOver(attempt, taken.taken()));
    }

    private boolean isOver(Attempt attempt, Instant instant) {
        return HistoryCheck.answered(attempt, history.openedAt()).isBefore(instant);
    }

    private void judge(Attempt attempt) {
        switch (attempt.outcome()) {
            case Outcome.Accepted(var named) -> {
                if (!named.equals(order)) {
                    contradiction("The key of order %s was told order %s", order, named);
                }
                if (wasHeardBefore(attempt, Outcome.OrderEnded.class)) {
                    contradiction("Order %s was said to have ended, and then promised", order);
                }
            }
            case Outcome.SoldOut _, Outcome.Limited _ -> {
                if (wasHeardBefore(attempt, Outcome.Accepted.class)) {
                    contradiction("The key of order %s was told yes, and then no", order);
                } else if (wasTakenBefore(attempt)) {
                    contradiction("The key of order %s was told no after its units had been taken", order);
                }
            }
            case Outcome.OrderEnded _ -> {
                if (!hasEndedBy(attempt)) {
                    contradiction("Order %s was said to have ended, and its units had not come back", order);
                }
            }
            case Outcome.RateLimited _,
                    Outcome.Unavailable _,
                    Outcome.SignedOut _,
                    Outcome.Lost _,
                    Outcome.Unread _,
                    Outcome.Unexpected _ -> {}
        }
    }

    /** Only what was answered before this was sent is earlier; two requests on their way at once have no order. */
    private boolean wasHeardBefore(Attempt attempt, Class<? extends Outcome> answer) {
        return key.attempts().stream()
                .anyMatch(other -> answer.isInstance(other.outcome()) && other.answeredNanos() < attempt.sentNanos());
    }

    private boolean wasTakenBefore(Attempt attempt) {
        return holding.filter(taken -> !taken.isTombstone())
                .filter(taken -> taken.taken().isBefore(HistoryCheck.sent(attempt, history.openedAt())))
                .isPresent();
    }

    private boolean hasEndedBy(Attempt attempt) {
        return holding.flatMap(Holding::back)
                .filter(back -> !isOver(attempt, back.notBefore()))
                .isPresent();
    }

    private void contradiction(String sentence, Object... values) {
        found.add(Finding.one(Violation.CONTRADICTIONS, sentence, values));
    }
}
