package flashsale.local.metrics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import flashsale.telemetry.Metric;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds up what functions count in the lines they print: the same lines CloudWatch reads on AWS. */
final class CountedLines implements Consumer<String> {
    private static final Logger LOG = System.getLogger(CountedLines.class.getName());
    private static final JsonFactory JSON = new JsonFactory();

    /** What a journal begins a line with that counts something. */
    private static final String BEGINNING = "{\"_aws\":";

    /** What follows the last of its counts. A batch's line goes on for some ten thousand characters that count nothing. */
    private static final String END = "timestamp";

    private static final Map<String, Metric> BY_NAME =
            Arrays.stream(Metric.values()).collect(Collectors.toMap(Metric::cloudWatchName, Function.identity()));

    private final Map<Metric, Counter> counters = new EnumMap<>(Metric.class);
    private final Map<Metric, Histogram> histograms = new EnumMap<>(Metric.class);

    CountedLines(PrometheusRegistry registry) {
        for (var metric : Metric.values()) {
            switch (metric.kind()) {
                case COUNT ->
                    counters.put(
                            metric,
                            Counter.builder()
                                    .name(metric.prometheusName())
                                    .help(metric.cloudWatchName() + " in CloudWatch")
                                    .register(registry));
                case MILLIS ->
                    histograms.put(
                            metric,
                            Histogram.builder()
                                    .name(metric.prometheusName())
                                    .help(metric.cloudWatchName() + " in CloudWatch")
                                    .classicOnly()
                                    .classicUpperBounds(ShopMetrics.MILLIS)
                                    .register(registry));
            }
        }
    }

    @Override
    public void accept(String line) {
        if (!line.startsWith(BEGINNING)) return;
        try (var json = JSON.createParser(line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME && !END.equals(json.currentName())) {
                Metric metric = BY_NAME.get(json.currentName());
                json.nextToken();
                if (metric == null) json.skipChildren();
                else add(metric, json);
            }
        } catch (IOException torn) {
            // The process that wrote it may have been killed meanwhile: one line less is counted.
            LOG.log(Level.DEBUG, "A line cannot be read", torn);
        }
    }

    private void add(Metric metric, JsonParser value) throws IOException {
        switch (metric.kind()) {
            case COUNT -> counters.get(metric).inc(value.getLongValue());
            case MILLIS -> {
                while (value.nextToken() != JsonToken.END_ARRAY)
                    histograms.get(metric).observe(value.getDoubleValue());
            }
        }
    }
}
