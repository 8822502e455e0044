package flashsale.proof.bench;

import flashsale.proof.report.Percentiles;
import java.util.Map;

/**
 * What one load came to.
 *
 * @param perSecond right answers
 * @param ms of a right answer, from sending to the last byte
 * @param others answers of another status, by their status, {@link #LOST} or {@link #DEGRADED}
 */
public record LoadFigures(double perSecond, Percentiles ms, Map<Integer, Long> others) {
    /** The connection ended before the answer did. */
    public static final int LOST = 0;

    /** A search was answered without its index. */
    public static final int DEGRADED = 1;

    public LoadFigures {
        others = Map.copyOf(others);
    }
}
