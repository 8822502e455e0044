package flashsale.telemetry;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Where the steps that a journal tells go as spans, beside its lines. Used by one thread at a time. */
interface Spans {
    /** As OpenTelemetry's SDKs call it; template.yaml sets it where a collector runs beside the function. */
    String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /** What template.yaml says where there is none. */
    String NONE = "none";

    static Spans ofProcess(String service, InstantSource clock) {
        var collector = System.getenv().getOrDefault(ENDPOINT, NONE);
        return collector.equals(NONE) ? NOWHERE : new OtlpSpans(service, URI.create(collector), clock);
    }

    /** For a function beside which no collector runs. */
    Spans NOWHERE = new Spans() {
        @Override
        public void add(Work work, Fact fact, Instant end, Duration took) {
            // The journal's line is all there is.
        }

        @Override
        public void send() {
            // Nothing was kept.
        }
    };

    /** @param took since the invocation began */
    void add(Work work, Fact fact, Instant end, Duration took);

    /** Before the answer: what is kept in a frozen process comes late, or never. Bounded in time, and never fails. */
    void send();
}
