package flashsale.proof.life;

import flashsale.domain.order.OrderId;
import flashsale.proof.crowd.Click;
import flashsale.proof.crowd.History;
import flashsale.proof.crowd.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Every life, in the order of their beginnings. The same promises and the same seed make the same plan. */
public record LifePlan(List<Life> lives) {
    private static final double EACH_OF_THE_PAYERS_WAYS = 0.05;

    /** @param expiring whether orders expire within the run: only then one that asks in vain comes to its end */
    public static LifePlan draw(History history, LifeShape shape, boolean expiring, RandomGenerator random) {
        var promises = new ArrayList<>(promises(history).entrySet());
        Collections.shuffle(promises, Random.from(random));
        int count = (int) Math.min(LifeShape.MOST_LIVES, Math.round(shape.share() * promises.size()));
        var lives = new ArrayList<Life>(count);
        for (var promise : promises.subList(0, count)) {
            var way = way(shape, random);
            boolean endless = way == Way.ASKS_IN_VAIN && !expiring;
            lives.add(life(promise, endless ? Way.PAYS : way, lives.size(), shape.perSecond()));
        }
        return new LifePlan(List.copyOf(lives));
    }

    /** Some of the orders, all of which are paid in the plainest way. */
    public static LifePlan ofPayers(History history, int most, int perSecond) {
        var lives = new ArrayList<Life>();
        promises(history).entrySet().stream()
                .limit(most)
                .forEach(promise -> lives.add(life(promise, Way.PAYS, lives.size(), perSecond)));
        return new LifePlan(List.copyOf(lives));
    }

    private static Life life(Map.Entry<OrderId, Integer> promise, Way way, int number, int perSecond) {
        return new Life(promise.getKey(), promise.getValue(), way, Math.round(number * 1e9 / perSecond));
    }

    /** Buyers by their orders, in the order of the clicks, which is the plan's and no accident. */
    private static Map<OrderId, Integer> promises(History history) {
        var promises = new LinkedHashMap<OrderId, Integer>();
        history.attempts().stream()
                .sorted(Comparator.comparingInt(attempt -> attempt.click().number()))
                .forEach(attempt -> {
                    if (attempt.outcome() instanceof Outcome.Accepted(var order)) {
                        Click click = attempt.click();
                        promises.put(order, click.buyer());
                    }
                });
        return promises;
    }

    private static Way way(LifeShape shape, RandomGenerator random) {
        double drawn = random.nextDouble();
        if (drawn < shape.pay()) {
            return wayOfPayer(random);
        }
        if (drawn < shape.pay() + shape.cancel()) {
            return Way.CANCELS;
        }
        return drawn < shape.pay() + shape.cancel() + shape.expire() ? Way.EXPIRES : Way.IS_DECLINED_FIRST;
    }

    private static Way wayOfPayer(RandomGenerator random) {
        int drawn = (int) (random.nextDouble() / EACH_OF_THE_PAYERS_WAYS);
        return drawn < Way.OF_PAYERS.size() ? Way.OF_PAYERS.get(drawn) : Way.PAYS;
    }
}
