package flashsale.telemetry;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Hands steps to an OpenTelemetry collector on the same machine, by OTLP over HTTP as JSON: one request for all steps of
 * an invocation. A collector that is away costs its patience once in a while and the spans, never an answer.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otlp/#otlphttp">OTLP/HTTP</a>
 */
final class OtlpSpans implements Spans {
    private static final Logger LOG = Logger.getLogger(OtlpSpans.class);

    /** A collector beside the function takes a request within a millisecond or two. */
    private static final int PATIENCE_MILLIS = 100;

    /** So long nobody asks one again that did not answer. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** Of one invocation: a batch of landed purchases is the largest. What is beyond has its line in the log only. */
    private static final int MOST = 1_000;

    /** Of one invocation, which may be upkeep's in a rush; the spans beyond hang in the air. */
    private static final int MOST_TRACES = 100_000;

    private static final String PATH = "/v1/traces";
    private static final int ACCEPTED = 200;

    private final String service;
    private final URI collector;
    private final InstantSource clock;
    private final List<Span> spans = new ArrayList<>();
    private String invocation = "";
    private final Set<String> begun = new HashSet<>();
    private int more;
    private Instant again = Instant.MIN;

    /** @param collector as OTEL_EXPORTER_OTLP_ENDPOINT has it: without the path of traces */
    OtlpSpans(String service, URI collector, InstantSource clock) {
        this.service = service;
        this.collector = collector.resolve(PATH);
        this.clock = clock;
    }

    @Override
    public void add(Work work, Fact fact, Instant end, Duration took) {
        if (!work.requestId().equals(invocation)) {
            invocation = work.requestId();
            begun.clear();
            more = 0;
        }
        if (fact.others().isEmpty()) {
            keep(fact.message(), work.trace(), fact.order(), end, took);
        }
        for (var other : fact.others()) {
            keep(fact.message(), Trace.step(other.traceparent(), "", invocation), other.subject(), end, took);
        }
    }

    private void keep(String name, Trace trace, String subject, Instant end, Duration took) {
        if (spans.size() < MOST) {
            spans.add(Span.of(name, trace, id(trace), subject, invocation, end, took));
        }
    }

    /**
     * What comes after this invocation knows its span's id as its parent: the first step in a trace has it. Further
     * steps, and those that follow from the invocation itself, have ids beside it, as no two may have the same.
     */
    private String id(Trace trace) {
        boolean own = trace.parent().equals(trace.span());
        if (!own && begun.size() < MOST_TRACES && begun.add(trace.trace())) {
            return trace.span();
        }
        more++;
        return HexFormat.of().toHexDigits(Long.parseUnsignedLong(trace.span(), 16) ^ more);
    }

    @Override
    public void send() {
        if (spans.isEmpty()) {
            return;
        }
        try {
            if (!clock.instant().isBefore(again)) {
                post(OtlpRequest.of(service, spans));
            }
        } catch (IOException silent) {
            again = clock.instant().plus(PAUSE);
            LOG.warnf("No spans for %d s: %s does not take them, %s", PAUSE.toSeconds(), collector, silent);
        } finally {
            spans.clear();
        }
    }

    private void post(byte[] body) throws IOException {
        var request = (HttpURLConnection) collector.toURL().openConnection();
        request.setConnectTimeout(PATIENCE_MILLIS);
        request.setReadTimeout(PATIENCE_MILLIS);
        request.setRequestMethod("POST");
        request.setDoOutput(true);
        request.setFixedLengthStreamingMode(body.length);
        request.setRequestProperty("Content-Type", "application/json");
        request.getOutputStream().write(body);
        int status = request.getResponseCode();
        if (status != ACCEPTED) {
            throw new IOException("status " + status);
        }
        try (var answer = request.getInputStream()) {
            // Read to its end, so that the connection is kept for the next request.
            answer.transferTo(OutputStream.nullOutputStream());
        }
    }
}
