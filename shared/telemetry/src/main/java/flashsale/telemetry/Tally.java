package flashsale.telemetry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;

/** What has been counted and timed, and not written yet. For one thread at a time. */
final class Tally {
    private static final String NAMESPACE = "FlashSale";

    /** The one dimension: shops of one account are told apart, and nothing that grows is ever a dimension. */
    private static final String DIMENSION = "shop";

    /** CloudWatch takes no more values of one metric in one line. */
    private static final int MOST_VALUES = 100;

    private static final Metric[] METRICS = Metric.values();
    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private final String shop;
    private final long[] counts = new long[METRICS.length];
    private final double[][] times = new double[METRICS.length][];
    private boolean empty = true;

    Tally(String shop) {
        this.shop = shop;
        for (var metric : METRICS) {
            times[metric.ordinal()] = metric.kind() == Metric.Kind.MILLIS ? new double[MOST_VALUES] : null;
        }
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
        times[which][(int) place] = Math.round(nanos / NANOS_PER_MILLI * 100) / 100.0;
        counts[which]++;
        empty = false;
    }

    /** Writes it as fields of an object that has been begun, {@code _aws} first, and forgets it. */
    void write(JsonGenerator json, Instant now) throws IOException {
        json.writeObjectFieldStart("_aws");
        json.writeNumberField("Timestamp", now.toEpochMilli());
        json.writeArrayFieldStart("CloudWatchMetrics");
        json.writeStartObject();
        json.writeStringField("Namespace", NAMESPACE);
        json.writeArrayFieldStart("Dimensions");
        json.writeStartArray();
        json.writeString(DIMENSION);
        json.writeEndArray();
        json.writeEndArray();
        json.writeArrayFieldStart("Metrics");
        for (var metric : METRICS) {
            if (counts[metric.ordinal()] > 0) {
                json.writeStartObject();
                json.writeStringField("Name", metric.cloudWatchName());
                json.writeStringField("Unit", metric.kind().unit());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeStringField(DIMENSION, shop);
        writeValues(json);
        Arrays.fill(counts, 0);
        empty = true;
    }

    private void writeValues(JsonGenerator json) throws IOException {
        for (var metric : METRICS) {
            long count = counts[metric.ordinal()];
            if (count == 0) {
                continue;
            }
            json.writeFieldName(metric.cloudWatchName());
            if (metric.kind() == Metric.Kind.COUNT) {
                json.writeNumber(count);
            } else {
                json.writeArray(times[metric.ordinal()], 0, (int) Math.min(count, MOST_VALUES));
            }
        }
    }
}
