package flashsale.proof.bench;

import flashsale.proof.report.Percentiles;
import java.util.Arrays;

/**
 * One function in one variant; milliseconds and megabytes of a million bytes.
 *
 * @param event what it was asked
 * @param starts that were measured
 * @param firstAnswerMs from the wish for a process to its first answer: median, and the worst
 * @param cpuMs of the process until then: median, and the worst
 * @param warmMs answers after that, one at a time
 * @param rssMb after the last of them; 0 where it is not known
 * @param zipMb of the package
 */
public record ColdFigures(
        String function,
        String variant,
        String event,
        int starts,
        Spread firstAnswerMs,
        Spread cpuMs,
        int warmAnswers,
        Percentiles warmMs,
        double rssMb,
        double zipMb) {
    /** Of so few values that a percentile near the end is the worst of them anyway. */
    public record Spread(double median, double worst) {
        static Spread ofNanos(long[] nanos) {
            var sorted = nanos.clone();
            Arrays.sort(sorted);
            int last = sorted.length - 1;
            long median = (sorted[last / 2] + sorted[sorted.length / 2]) / 2;
            return new Spread(tenths(median), tenths(sorted[last]));
        }

        private static double tenths(long nanos) {
            return Math.round(nanos / 1e5) / 10.0;
        }
    }
}
