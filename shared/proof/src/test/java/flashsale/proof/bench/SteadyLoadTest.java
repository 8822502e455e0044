package flashsale.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.proof.catalogue.Get;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SteadyLoadTest {
    private static final int PER_SECOND = 200;
    private static final long STANDSTILL_MILLIS = 300;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private SteadyLoad load;

    @BeforeEach
    void open() {
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        load = new SteadyLoad(vertx, URI.create("http://127.0.0.1:" + server.actualPort()), System::nanoTime);
    }

    @AfterEach
    void close() {
        load.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request) {
        asked.incrementAndGet();
        if (request.path().equals("/slow")) {
            vertx.setTimer(STANDSTILL_MILLIS, _ -> request.response().end("page"));
        } else {
            request.response().end("page");
        }
    }

    @Test
    void as_many_come_as_are_to_come() {
        var figures = load.read(List.of(new Get("/1")), 200, PER_SECOND, Duration.ofMillis(500));

        assertThat(asked).hasValue(PER_SECOND / 2);
        assertThat(figures.others()).isEmpty();
        // Nobody comes early; how late the answers are is the machine's.
        assertThat(figures.perSecond()).isPositive().isLessThanOrEqualTo(PER_SECOND + 10.0);
    }

    @Test
    void nobody_waits_with_coming_until_others_are_answered_and_who_is_kept_waiting_counts_it() {
        var figures = load.read(List.of(new Get("/slow")), 200, PER_SECOND, Duration.ofMillis(500));

        // One connection each at first, and then those that are free: they wait for a page, and for a connection.
        assertThat(asked).hasValue(PER_SECOND / 2);
        assertThat(figures.ms().p50()).isGreaterThanOrEqualTo(STANDSTILL_MILLIS);
    }
}
