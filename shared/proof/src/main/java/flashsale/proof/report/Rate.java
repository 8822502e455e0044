package flashsale.proof.report;

import java.util.LongSummaryStatistics;
import java.util.stream.LongStream;

/** How many in a second. */
final class Rate {
    private Rate() {}

    /** Events over the time from the first to the last; 0 where that is no time. */
    static double perSecond(LongStream nanos) {
        LongSummaryStatistics times = nanos.summaryStatistics();
        return perSecond(times.getCount(), times.getMax() - times.getMin());
    }

    static double perSecond(long events, long nanos) {
        return events == 0 || nanos <= 0 ? 0 : Math.round(events * 1e10 / nanos) / 10.0;
    }
}
