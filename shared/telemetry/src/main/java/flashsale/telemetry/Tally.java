package flashsale.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** What has been counted and timed, and not written yet. For one thread at a time. */
final class Tally {
    private static final String NAMESPACE = "FlashSale";

    /** The one dimension: shops of one account are told apart, and nothing that grows is ever a dimension. */
    private static final String DIMENSION = "shop";

    /** CloudWatch takes no more values of one metric in one line. */
    private static final int MOST_VALUES = 100;

    private static final long NANOS_PER_HUNDREDTH =
            Duration.ofMillis(1).dividedBy(100).toNanos();

    private static final Metric[] METRICS = Metric.values();
    private static final byte[] TIMESTAMP = JsonLine.constant("\"_aws\":{\"Timestamp\":");
    private static final byte[] DIRECTIVE = JsonLine.constant(",\"CloudWatchMetrics\":[{\"Namespace\":\"" + NAMESPACE
            + "\",\"Dimensions\":[[\"" + DIMENSION + "\"]],\"Metrics\":[");
    private static final byte[][] DECLARED = constants("{\"Name\":\"%s\",\"Unit\":\"%s\"}");
    private static final byte[][] NAMED = constants(",\"%s\":");

    private final byte[] ofShop;
    private final long[] counts = new long[METRICS.length];

    /** Of times, in hundredths of a millisecond. */
    private final long[][] times = new long[METRICS.length][];

    private boolean empty = true;

    Tally(String shop) {
        this.ofShop = JsonLine.constant("]}]},\"" + DIMENSION + "\":\"" + shop + '"');
        for (var metric : METRICS) {
            times[metric.ordinal()] = metric.kind() == Metric.Kind.MILLIS ? new long[MOST_VALUES] : null;
        }
    }

    private static byte[][] constants(String pattern) {
        var constants = new byte[METRICS.length][];
        for (var metric : METRICS) {
            constants[metric.ordinal()] = JsonLine.constant(
                    pattern.formatted(metric.cloudWatchName(), metric.kind().unit()));
        }
        return constants;
    }

    boolean isEmpty() {
        return empty;
    }

    void count(Metric metric, long times) {
        if (times > 0) {
            counts[metric.ordinal()] += times;
            empty = false;
        }
    }

    /**
     * Of more than a line can hold, a later one takes the place of an earlier one: by turns with a stride that visits
     * every place, so that the kept ones are from all of the time and none is preferred for its length.
     */
    void time(Metric metric, long nanos) {
        int which = metric.ordinal();
        long place = counts[which] < MOST_VALUES ? counts[which] : counts[which] * 37 % MOST_VALUES;
        times[which][(int) place] = Math.floorDiv(nanos + NANOS_PER_HUNDREDTH / 2, NANOS_PER_HUNDREDTH);
        counts[which]++;
        empty = false;
    }

    /** Writes it as the first fields of an object that has been begun, and forgets it. */
    void write(JsonLine line, Instant now) {
        line.raw(TIMESTAMP).number(now.toEpochMilli()).raw(DIRECTIVE);
        boolean first = true;
        for (int which = 0; which < METRICS.length; which++) {
            if (counts[which] > 0) {
                if (!first) {
                    line.raw(',');
                }
                line.raw(DECLARED[which]);
                first = false;
            }
        }
        line.raw(ofShop);
        for (int which = 0; which < METRICS.length; which++) {
            if (counts[which] > 0) {
                writeValue(line.raw(NAMED[which]), which);
            }
        }
        Arrays.fill(counts, 0);
        empty = true;
    }

    private void writeValue(JsonLine line, int which) {
        if (times[which] == null) {
            line.number(counts[which]);
            return;
        }
        for (int i = 0; i < Math.min(counts[which], MOST_VALUES); i++) {
            line.raw(i == 0 ? '[' : ',').hundredths(times[which][i]);
        }
        line.raw(']');
    }
}
