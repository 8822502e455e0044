package flashsale.proof.bench;

import flashsale.proof.report.Percentiles;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Counts answers. For one thread. */
final class Tally {
    private final int expected;
    private final LongStream.Builder micros = LongStream.builder();
    private final Map<Integer, Long> others = new TreeMap<>();
    private long right;

    /** @param expected status of a right answer */
    Tally(int expected) {
        this.expected = expected;
    }

    void answered(int status, long nanos) {
        if (status != expected) {
            others.merge(status, 1L, Long::sum);
            return;
        }
        right++;
        micros.add(nanos / 1_000);
    }

    LoadFigures over(long nanos) {
        return new LoadFigures(Math.round(right * 1e9 / nanos), Percentiles.ofMicros(micros.build()), others);
    }
}
