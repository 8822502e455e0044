package flashsale.local.metrics;

import flashsale.local.runtime.Functions;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

/** Everything the shop on one machine counts, as Prometheus asks for it. */
public final class ShopMetrics {
    /** From a sold-out answer of the function to the end of API Gateway's patience. */
    static final double[] MILLIS = {0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000, 30_000};

    private static final String FUNCTION = "function";
    private static final double MICROS_PER_MILLI = 1_000;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter format =
            PrometheusTextFormatWriter.builder().build();
    private final Functions functions;
    private final Counter requests;
    private final Histogram requestMillis;
    private volatile Supplier<Map<String, Long>> lag = Map::of;

    public ShopMetrics(Functions functions) {
        this.functions = functions;
        functions.logs().follow(new CountedLines(registry));
        requests = Counter.builder()
                .name(GatewayMetric.REQUESTS.prometheusName())
                .help(GatewayMetric.REQUESTS.help())
                .labelNames(FUNCTION, "status")
                .register(registry);
        requestMillis = Histogram.builder()
                .name(GatewayMetric.REQUEST_MILLIS.prometheusName())
                .help(GatewayMetric.REQUEST_MILLIS.help())
                .labelNames(FUNCTION)
                .classicOnly()
                .classicUpperBounds(MILLIS)
                .register(registry);
        registerProcesses();
        GaugeWithCallback.builder()
                .name(GatewayMetric.LAG.prometheusName())
                .help(GatewayMetric.LAG.help())
                .labelNames("mapping")
                .callback(gauge -> lag.get().forEach((mapping, records) -> gauge.call(records, mapping)))
                .register(registry);
    }

    private void registerProcesses() {
        GaugeWithCallback.builder()
                .name(GatewayMetric.WAITING.prometheusName())
                .help(GatewayMetric.WAITING.help())
                .labelNames(FUNCTION)
                .callback(gauge -> functions.load().forEach(load -> gauge.call(load.waiting(), load.function())))
                .register(registry);
        GaugeWithCallback.builder()
                .name(GatewayMetric.PROCESSES.prometheusName())
                .help(GatewayMetric.PROCESSES.help())
                .labelNames(FUNCTION, "state")
                .callback(gauge -> functions.load().forEach(load -> {
                    gauge.call(load.busy(), load.function(), "busy");
                    gauge.call(load.alive() - load.busy(), load.function(), "idle");
                }))
                .register(registry);
        CounterWithCallback.builder()
                .name(GatewayMetric.STARTED.prometheusName())
                .help(GatewayMetric.STARTED.help())
                .labelNames(FUNCTION)
                .callback(counter -> functions.load().forEach(load -> counter.call(load.started(), load.function())))
                .register(registry);
    }

    /** @param byMapping asked at every look, from any thread */
    public void lag(Supplier<Map<String, Long>> byMapping) {
        lag = byMapping;
    }

    /** One answer of the gateway. */
    public void answered(String function, int status, long micros) {
        requests.labelValues(function, Integer.toString(status)).inc();
        requestMillis.labelValues(function).observe(micros / MICROS_PER_MILLI);
    }

    /** In the text format, version 0.0.4. Blocks on the disk and the event loop: not to be called on that. */
    public byte[] text() throws IOException {
        functions.logs().read();
        var text = new ByteArrayOutputStream();
        format.write(text, registry.scrape());
        return text.toByteArray();
    }

    public String contentType() {
        return format.getContentType();
    }
}
