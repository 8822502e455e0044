package flashsale.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.proof.catalogue.Get;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The readers against a page that speaks HTTP. Time passes only there: a millisecond for each request. */
final class ClosedLoopTest {
    private static final int READERS = 4;
    private static final int REQUESTS = 300;
    private static final Duration TIME = Duration.ofMillis(REQUESTS);

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Long> asked = new ConcurrentHashMap<>();
    private final Set<Object> connections = ConcurrentHashMap.newKeySet();
    private final AtomicLong nanos = new AtomicLong();
    private HttpServer server;
    private ClosedLoop readers;

    @BeforeEach
    void open() {
        server = vertx.createHttpServer()
                .connectionHandler(connections::add)
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        var shop = URI.create("http://127.0.0.1:" + server.actualPort());
        readers = new ClosedLoop(vertx, shop, READERS, nanos::get);
    }

    @AfterEach
    void close() {
        readers.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request) {
        nanos.addAndGet(1_000_000);
        asked.merge(request.path(), 1L, Long::sum);
        switch (request.path()) {
            case "/away" -> request.response().setStatusCode(503).end();
            case "/poor" ->
                request.response().putHeader("Cache-Control", "no-store").end("page");
            case "/broken" -> request.connection().close();
            default -> {
                boolean known = "\"now\"".equals(request.getHeader("if-none-match"));
                request.response().setStatusCode(known ? 304 : 200).end(known ? "" : "page");
            }
        }
    }

    @Test
    void each_reader_keeps_its_connection_and_asks_again_and_again() {
        var figures = readers.read(List.of(new Get("/1"), new Get("/2")), 200, TIME);

        assertThat(figures.others()).isEmpty();
        assertThat(connections).hasSize(READERS);
        assertThat(asked).containsOnlyKeys("/1", "/2");
        long answers = asked.values().stream().mapToLong(one -> one).sum();
        // Those that were under way when the time was over are waited for.
        assertThat(answers).isBetween((long) REQUESTS, (long) REQUESTS + READERS);
        assertThat(figures.perSecond()).isEqualTo(1_000);
        assertThat(figures.ms().p50())
                .isPositive()
                .isLessThanOrEqualTo(figures.ms().p99());
    }

    @Test
    void whoever_has_a_copy_says_so() {
        var figures = readers.read(List.of(new Get("/1", "\"now\"")), 304, TIME);

        assertThat(figures.others()).isEmpty();
        assertThat(figures.perSecond()).isEqualTo(1_000);
    }

    @Test
    void a_refusal_is_no_answer_that_counts() {
        var figures = readers.read(List.of(new Get("/1"), new Get("/away")), 200, TIME);

        assertThat(figures.others()).containsOnlyKeys(503);
        assertThat(figures.others().get(503)).isEqualTo(asked.get("/away"));
        assertThat(figures.perSecond()).isBetween(480.0, 520.0);
    }

    @Test
    void a_search_without_its_index_is_no_answer_that_counts() {
        var figures = readers.read(List.of(new Get("/1"), new Get("/poor")), 200, TIME);

        assertThat(figures.others()).containsOnlyKeys(LoadFigures.DEGRADED);
        assertThat(figures.perSecond()).isBetween(480.0, 520.0);
    }

    @Test
    void a_lost_connection_is_counted_and_the_reader_goes_on() {
        var figures = readers.read(List.of(new Get("/broken"), new Get("/1")), 200, TIME);

        assertThat(figures.others()).containsOnlyKeys(0);
        assertThat(figures.perSecond()).isPositive();
    }
}
