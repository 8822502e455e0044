package flashsale.proof.report;

import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;

/** Milliseconds; 0 where there was nothing to measure. */
public record Percentiles(double p50, double p99) {
    private static final int SIGNIFICANT_DIGITS = 3;

    public static Percentiles ofMicros(LongStream micros) {
        var histogram = new Histogram(SIGNIFICANT_DIGITS);
        micros.forEach(value -> histogram.recordValue(Math.max(0, value)));
        return histogram.getTotalCount() == 0
                ? new Percentiles(0, 0)
                : new Percentiles(millis(histogram, 50), millis(histogram, 99));
    }

    private static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1_000.0;
    }
}
