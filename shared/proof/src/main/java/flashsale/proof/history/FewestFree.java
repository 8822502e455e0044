package flashsale.proof.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How few units can have been free, instant by instant?
 *
 * <p>Every taking has its instant. A release has two bounds only, so the fewest are free where it is as late as it can
 * be: when somebody has seen it, or when a taking would otherwise have found nothing. Such a taking borrows the unit;
 * the release that pays for it no longer counts when it is seen. What cannot be borrowed, because nothing had been let
 * go by then, was taken twice.
 */
final class FewestFree {
    private record Change(Instant at, int taken, int seenBack) {}

    private record Step(Instant from, int free) {}

    private final int capacity;
    private final List<Holding> holdings;
    private final List<Step> steps = new ArrayList<>();
    private Instant impossible;
    private int free;
    private int borrowed;

    private FewestFree(int capacity, List<Holding> holdings) {
        this.capacity = capacity;
        this.holdings = holdings;
        this.free = capacity;
    }

    static FewestFree of(int capacity, List<Holding> holdings) {
        var fewest = new FewestFree(capacity, holdings);
        holdings.stream()
                .flatMap(FewestFree::changes)
                .sorted(Comparator.comparing(Change::at))
                .forEach(fewest::apply);
        return fewest;
    }

    private static Stream<Change> changes(Holding holding) {
        var taken = Stream.of(new Change(holding.taken(), holding.units(), 0));
        return Stream.concat(taken, holding.back().stream().map(back -> new Change(back.by(), 0, holding.units())));
    }

    private void apply(Change change) {
        int paid = Math.min(borrowed, change.seenBack());
        borrowed -= paid;
        free += change.seenBack() - paid - change.taken();
        if (free < 0) {
            borrowed -= free;
            free = 0;
            if (impossible == null && borrowed > onTheirWayBack(change.at())) {
                impossible = change.at();
            }
        }
        steps.add(new Step(change.at(), free));
    }

    private int onTheirWayBack(Instant now) {
        return holdings.stream()
                .filter(holding -> holding.back()
                        .filter(back ->
                                !back.notBefore().isAfter(now) && back.by().isAfter(now))
                        .isPresent())
                .mapToInt(Holding::units)
                .sum();
    }

    /** The first instant at which more was held than there is, however the releases fell. */
    Optional<Instant> impossible() {
        return Optional.ofNullable(impossible);
    }

    /** Whether at some instant from the one to the other, both included, nothing can have been free. */
    boolean wasNothingFree(Instant from, Instant to) {
        int next = firstAfter(from);
        if ((next == 0 ? capacity : steps.get(next - 1).free()) == 0) {
            return true;
        }
        for (int i = next; i < steps.size() && !steps.get(i).from().isAfter(to); i++) {
            if (steps.get(i).free() == 0) {
                return true;
            }
        }
        return false;
    }

    private int firstAfter(Instant instant) {
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps.get(middle).from().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** From which instant on nothing can have been free; empty where something always was. */
    Optional<Instant> firstNothing() {
        return steps.stream().filter(step -> step.free() == 0).map(Step::from).findFirst();
    }
}
