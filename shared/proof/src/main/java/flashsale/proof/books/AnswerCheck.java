package flashsale.proof.books;

import flashsale.domain.order.OrderId;
import flashsale.proof.crowd.Attempt;
import flashsale.proof.crowd.Outcome;
import java.util.stream.Stream;

/**
 * The answers to one key. A key that has bought hears yes for ever, or that its order has ended; only units that came
 * back can turn a no into a yes.
 */
final class AnswerCheck {
    private AnswerCheck() {}

    static Stream<Finding> findings(Books books, Answers answers) {
        boolean unitsCameBack = books.gate().anythingReleased();
        return answers.byOrder().entrySet().stream()
                .flatMap(key -> contradictions(key.getKey(), key.getValue(), unitsCameBack));
    }

    private static Stream<Finding> contradictions(OrderId order, Answers.Key key, boolean unitsCameBack) {
        var found = Stream.<Finding>builder();
        boolean yes = false;
        boolean no = false;
        for (Attempt attempt : key.attempts()) {
            switch (attempt.outcome()) {
                case Outcome.Accepted(var named) -> {
                    if (!named.equals(order)) {
                        found.add(contradiction("The key of order %s was told order %s", order, named));
                    }
                    if (no && !unitsCameBack) {
                        found.add(contradiction("The key of order %s was told no, and then yes", order));
                    }
                    yes = true;
                }
                case Outcome.SoldOut _, Outcome.Limited _ -> {
                    if (yes) {
                        found.add(contradiction("The key of order %s was told yes, and then no", order));
                    }
                    no = true;
                }
                case Outcome.OrderEnded _ -> {
                    if (!unitsCameBack) {
                        found.add(
                                contradiction("Order %s was said to have ended, and its unit never came back", order));
                    }
                }
                case Outcome.RateLimited _,
                        Outcome.Unavailable _,
                        Outcome.Lost _,
                        Outcome.Unread _,
                        Outcome.Unexpected _ -> {}
            }
        }
        return found.build();
    }

    private static Finding contradiction(String sentence, Object... values) {
        return Finding.one(Violation.CONTRADICTIONS, sentence, values);
    }
}
