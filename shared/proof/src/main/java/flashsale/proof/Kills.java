package flashsale.proof;

import flashsale.proof.shop.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/**
 * Kills processes while something happens that can be counted: each when a drawn share of it has happened, so in the
 * middle of it, however fast that is.
 */
final class Kills implements Harm {
    private static final double EARLIEST = 0.2;
    private static final double LATEST = 0.8;

    private final Shop shop;
    private final String what;

    /** Which process dies at which count. */
    private final TreeMap<Integer, List<String>> planned = new TreeMap<>();

    private final List<CompletableFuture<Deed>> done = new ArrayList<>();
    private int happened;

    /**
     * @param names as {@link Shop#kill} knows them
     * @param what is counted, in the plural
     * @param expected how often it will happen
     */
    Kills(Shop shop, List<String> names, String what, int expected, RandomGenerator random) {
        this.shop = shop;
        this.what = what;
        for (var name : names) {
            int count = 1 + (int) (expected * random.nextDouble(EARLIEST, LATEST));
            planned.computeIfAbsent(count, _ -> new ArrayList<>()).add(name);
        }
    }

    @Override
    public void happened() {
        happened++;
        Map.Entry<Integer, List<String>> due = planned.firstEntry();
        while (due != null && due.getKey() <= happened) {
            planned.pollFirstEntry();
            due.getValue().forEach(this::kill);
            due = planned.firstEntry();
        }
    }

    private void kill(String name) {
        int count = happened;
        done.add(CompletableFuture.supplyAsync(() -> shop.kill(name)
                ? new Deed(true, "A %s process was killed after %,d %s.".formatted(name, count, what))
                : new Deed(false, "There was no %s process to kill.".formatted(name))));
    }

    /** A killed function comes back with the next request, and the shop starts servers and its provider again. */
    @Override
    public void end() {
        done.forEach(CompletableFuture::join);
    }

    @Override
    public void quiet() {
        // How long it took is not asked here.
    }

    @Override
    public List<Deed> story() {
        var story = new ArrayList<>(done.stream().map(CompletableFuture::join).toList());
        planned.values().stream()
                .flatMap(List::stream)
                .map(name -> "There were too few %s to kill a %s process.".formatted(what, name))
                .forEach(sentence -> story.add(new Deed(false, sentence)));
        return story;
    }
}
