package flashsale.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A collector is whatever takes OTLP's requests: here a server that keeps them. */
class OtlpSpansTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final String REQUEST = "8f14e45f-ceea-467f-a0e6-2c1d5b6f9a11";
    private static final String BROUGHT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String OTHER = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private Instant now = NOON;
    private int status = 200;
    private HttpServer server;
    private Journal journal;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
        var here = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        journal = new Journal(
                "seckill",
                "here",
                new ByteArrayOutputStream(),
                () -> now,
                () -> NOON.until(now).toNanos(),
                new OtlpSpans("seckill", here, () -> now));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        received.add(new ObjectMapper().readTree(exchange.getRequestBody()));
        exchange.sendResponseHeaders(status, 2);
        exchange.getResponseBody().write("{}".getBytes());
        exchange.close();
    }

    private JsonNode spans() throws InterruptedException {
        return received.poll(5, TimeUnit.SECONDS).at("/resourceSpans/0/scopeSpans/0/spans");
    }

    private void tell(String message) {
        journal.begin(REQUEST, BROUGHT, "");
        now = now.plusMillis(12);
        journal.tell(Fact.of(message, "0a1b"));
        journal.end();
    }

    @Test
    void a_step_is_a_span_before_the_answer() throws Exception {
        tell("reserved");

        var request = received.poll(5, TimeUnit.SECONDS);
        assertThat(request.at("/resourceSpans/0/resource/attributes").toString())
                .isEqualTo("[{\"key\":\"service.name\",\"value\":{\"stringValue\":\"seckill\"}}]");
        assertThat(request.at("/resourceSpans/0/scopeSpans/0/spans").toString())
                .isEqualTo("[{\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\",\"spanId\":\"8f14e45fceea467f\","
                        + "\"parentSpanId\":\"00f067aa0ba902b7\",\"name\":\"reserved\",\"kind\":1,"
                        + "\"startTimeUnixNano\":\"1795867200000000000\",\"endTimeUnixNano\":\"1795867200012000000\","
                        + "\"attributes\":[{\"key\":\"faas.invocation_id\",\"value\":{\"stringValue\":\"" + REQUEST
                        + "\"}},{\"key\":\"flashsale.subject\",\"value\":{\"stringValue\":\"0a1b\"}}]}]");
    }

    @Test
    void a_batch_is_a_span_in_the_trace_of_each_of_its_purchases() throws Exception {
        journal.begin(REQUEST);
        journal.tell(new Fact("landed", "", List.of(new Fact.Other(BROUGHT, "0a"), new Fact.Other(OTHER, "0b"))));
        journal.end();

        var spans = spans();
        assertThat(spans.findValuesAsText("traceId"))
                .containsExactly("4bf92f3577b34da6a3ce929d0e0e4736", "0af7651916cd43dd8448eb211c80319c");
        assertThat(spans.findValuesAsText("parentSpanId")).containsExactly("00f067aa0ba902b7", "b7ad6b7169203331");
    }

    @Test
    void two_steps_of_one_invocation_are_two_spans_also_where_it_begins_again() throws Exception {
        tell("told");
        tell("told");

        var first = spans().findValuesAsText("spanId").getFirst();
        assertThat(spans().findValuesAsText("spanId").getFirst()).isNotEqualTo(first);
    }

    @Test
    void what_an_invocation_tells_in_its_own_trace_hangs_below_it() throws Exception {
        journal.begin(REQUEST, BROUGHT, "");
        var own = journal.trace().traceparent();
        journal.tell(new Fact("told", "", List.of(new Fact.Other(own, "1"), new Fact.Other(own, "2"))));
        journal.tell(Fact.of("revised"));
        journal.end();

        var spans = spans();
        var ids = spans.findValuesAsText("spanId");
        assertThat(ids).doesNotHaveDuplicates().hasSize(3);
        assertThat(ids.getLast()).isEqualTo("8f14e45fceea467f");
        assertThat(spans.findValuesAsText("parentSpanId"))
                .containsExactly("8f14e45fceea467f", "8f14e45fceea467f", "00f067aa0ba902b7");
    }

    @Test
    void a_collector_that_refuses_is_left_alone_for_a_while() throws Exception {
        status = 503;
        tell("lost");
        assertThat(received.poll(5, TimeUnit.SECONDS)).isNotNull();

        status = 200;
        tell("lost, too");
        assertThat(received).isEmpty();

        now = now.plus(Duration.ofSeconds(10));
        tell("taken");
        assertThat(spans().findValuesAsText("name")).containsExactly("taken");
    }

    @Test
    void a_collector_that_is_away_fails_no_answer() {
        server.stop(0);

        tell("lost");

        assertThat(received).isEmpty();
    }
}
