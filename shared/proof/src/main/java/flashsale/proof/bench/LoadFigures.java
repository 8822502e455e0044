package flashsale.proof.bench;

import flashsale.proof.report.Percentiles;
import java.util.Map;

/**
 * What one load came to.
 *
 * @param perSecond right answers
 * @param ms of a right answer, from sending to the last byte
 * @param others answers of another status, by their status; 0 where the connection was lost, 1 where a search was
 *     answered without its index
 */
public record LoadFigures(double perSecond, Percentiles ms, Map<Integer, Long> others) {
    public LoadFigures {
        others = Map.copyOf(others);
    }
}
