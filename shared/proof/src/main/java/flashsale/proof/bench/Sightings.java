package flashsale.proof.bench;

import flashsale.proof.report.Percentiles;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** Which revisions have been seen, and how long that took. For one thread. */
final class Sightings {
    private record Revision(int version, long sinceNanos) {}

    private final Map<String, Deque<Revision>> unseen = new HashMap<>();
    private final LongStream.Builder lagMicros = LongStream.builder();
    private int waiting;

    /**
     * @param version that the product has got
     * @param sinceNanos when its admin heard so
     */
    void revised(String product, int version, long sinceNanos) {
        unseen.computeIfAbsent(product, _ -> new ArrayDeque<>()).add(new Revision(version, sinceNanos));
        waiting++;
    }

    /** A later version shows the earlier ones, too: nobody can find those any more. */
    void seen(String product, int version, long nowNanos) {
        var revisions = unseen.getOrDefault(product, new ArrayDeque<>());
        while (!revisions.isEmpty() && revisions.peek().version() <= version) {
            lagMicros.add((nowNanos - revisions.remove().sinceNanos()) / 1_000);
            waiting--;
        }
    }

    int waiting() {
        return waiting;
    }

    LagFigures figures(int products, int together, double revisedPerSecond, Percentiles revisionMs, int refused) {
        var lags = lagMicros.build().toArray();
        double worst = LongStream.of(lags).max().orElse(0) / 1_000.0;
        return new LagFigures(
                products,
                together,
                revisedPerSecond,
                revisionMs,
                refused,
                Percentiles.ofMicros(LongStream.of(lags)),
                worst,
                waiting);
    }
}
