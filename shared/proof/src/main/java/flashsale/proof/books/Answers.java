package flashsale.proof.books;

import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.order.OrderId;
import flashsale.domain.user.UserId;
import flashsale.proof.crowd.Attempt;
import flashsale.proof.crowd.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The history by key: all answers to one key belong to one order id, which the client can compute as well as the shop.
 *
 * @param accepted the orders that were promised, as the shop named them
 * @param byOrder every key that was sent, under the order id it must lead to
 */
public record Answers(Set<OrderId> accepted, Map<OrderId, Key> byOrder) {
    /** @param attempts in the order in which they ended */
    public record Key(UserId buyer, List<Attempt> attempts) {
        boolean heard(Class<? extends Outcome> answer) {
            return attempts.stream().anyMatch(attempt -> answer.isInstance(attempt.outcome()));
        }

        boolean refused() {
            return heard(Outcome.SoldOut.class) || heard(Outcome.Limited.class);
        }

        /** At least one of its requests may have bought without the client knowing. */
        boolean leftInDoubt() {
            return attempts.stream().anyMatch(attempt -> attempt.outcome().leavesInDoubt());
        }

        boolean decided() {
            return attempts.stream().anyMatch(attempt -> attempt.outcome().decides());
        }
    }

    public static Answers of(Books books) {
        var history = books.history();
        var accepted = new HashSet<OrderId>();
        var byClick = new HashMap<Integer, Key>();
        for (var attempt : history.attempts()) {
            var click = attempt.click();
            byClick.computeIfAbsent(click.number(), _ -> new Key(history.buyer(click), new ArrayList<>(2)))
                    .attempts()
                    .add(attempt);
            if (attempt.outcome() instanceof Outcome.Accepted(var order)) {
                accepted.add(order);
            }
        }
        var byOrder = new HashMap<OrderId, Key>();
        byClick.forEach((click, key) -> byOrder.put(
                OrderId.of(
                        books.offer().sale(),
                        key.buyer(),
                        new IdempotencyKey(history.plan().key(click))),
                key));
        return new Answers(accepted, byOrder);
    }
}
