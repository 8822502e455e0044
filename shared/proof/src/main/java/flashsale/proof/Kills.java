package flashsale.proof;

import flashsale.proof.crowd.Attempt;
import flashsale.proof.crowd.Outcome;
import flashsale.proof.shop.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/**
 * Kills processes while the crowd buys: each when a drawn share of the units for sale has been promised, so in the middle
 * of the selling, however fast that is.
 */
final class Kills {
    private static final double EARLIEST = 0.2;
    private static final double LATEST = 0.8;

    private final Shop shop;

    /** Which function dies at which promise. */
    private final TreeMap<Integer, List<String>> planned = new TreeMap<>();

    private final List<CompletableFuture<Kill>> done = new ArrayList<>();
    private int promises;

    Kills(Shop shop, List<String> functions, int units, RandomGenerator random) {
        this.shop = shop;
        for (var function : functions) {
            int promise = 1 + (int) (units * random.nextDouble(EARLIEST, LATEST));
            planned.computeIfAbsent(promise, _ -> new ArrayList<>()).add(function);
        }
    }

    /** To be called for every attempt, on one thread. */
    void ended(Attempt attempt) {
        if (!(attempt.outcome() instanceof Outcome.Accepted)) {
            return;
        }
        promises++;
        Map.Entry<Integer, List<String>> due = planned.firstEntry();
        while (due != null && due.getKey() <= promises) {
            planned.pollFirstEntry();
            due.getValue().forEach(this::kill);
            due = planned.firstEntry();
        }
    }

    private void kill(String function) {
        int promise = promises;
        done.add(CompletableFuture.supplyAsync(() -> shop.kill(function)
                ? new Kill(true, "A %s process was killed after %,d promises.".formatted(function, promise))
                : new Kill(false, "There was no %s process to kill.".formatted(function))));
    }

    /** What became of each. */
    List<Kill> story() {
        var story = new ArrayList<>(done.stream().map(CompletableFuture::join).toList());
        planned.values().stream()
                .flatMap(List::stream)
                .map("The sale was over before a %s process was killed."::formatted)
                .forEach(sentence -> story.add(new Kill(false, sentence)));
        return story;
    }

    /** @param done false where there was nothing to kill, so the run was not the one that was asked for */
    record Kill(boolean done, String sentence) {}
}
