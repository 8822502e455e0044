package flashsale.proof.report;

import flashsale.domain.order.OrderId;
import flashsale.proof.crowd.Attempt;
import flashsale.proof.crowd.History;
import flashsale.proof.crowd.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the clients' history says in numbers. */
final class CrowdFigures {
    private final List<Attempt> attempts;

    /** When each promised order was first promised. */
    private final Map<OrderId, Long> promised = new HashMap<>();

    CrowdFigures(History history) {
        this.attempts = history.attempts();
        for (var attempt : attempts) {
            if (attempt.outcome() instanceof Outcome.Accepted(var order)) {
                promised.merge(order, attempt.answeredNanos(), Math::min);
            }
        }
    }

    int attempts() {
        return attempts.size();
    }

    int accepted() {
        return promised.size();
    }

    /** Promises said again to the same key. */
    int replayed() {
        return count(Outcome.Accepted.class) - accepted();
    }

    int count(Class<? extends Outcome> outcome) {
        return (int) heard(outcome).count();
    }

    int errors() {
        return count(Outcome.Lost.class)
                + count(Outcome.SignedOut.class)
                + count(Outcome.Unexpected.class)
                + count(Outcome.OrderEnded.class);
    }

    double acceptedPerSecond() {
        return Rate.perSecond(promised.values().stream().mapToLong(Long::longValue));
    }

    /** From the last promise, when everything was gone, to the last refusal. */
    double soldOutPerSecond() {
        long gone = promised.values().stream().mapToLong(Long::longValue).max().orElse(0);
        var after = heard(Outcome.SoldOut.class)
                .mapToLong(Attempt::answeredNanos)
                .filter(answered -> answered > gone)
                .summaryStatistics();
        return Rate.perSecond(after.getCount(), after.getMax() - gone);
    }

    /** From the moment a buyer wanted the request sent, so waiting for a connection and the shop's back-offs count. */
    Percentiles purchase() {
        return Percentiles.ofMicros(attempts.stream()
                .filter(attempt -> attempt.outcome().decides())
                .mapToLong(attempt -> (attempt.answeredNanos() - attempt.dueNanos()) / 1_000));
    }

    /** From the moment a request left. */
    Percentiles service() {
        return Percentiles.ofMicros(attempts.stream()
                .filter(attempt -> attempt.outcome().decides())
                .mapToLong(attempt -> (attempt.answeredNanos() - attempt.sentNanos()) / 1_000));
    }

    private Stream<Attempt> heard(Class<? extends Outcome> outcome) {
        return attempts.stream().filter(attempt -> outcome.isInstance(attempt.outcome()));
    }
}
