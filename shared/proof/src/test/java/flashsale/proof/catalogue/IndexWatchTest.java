package flashsale.proof.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.proof.CannotRun;
import io.vertx.core.Vertx;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The watch before an index that speaks HTTP. */
final class IndexWatchTest {
    private static final String FOUND = """
        {"hits": {"hits": [{"_source": {"id": 7, "version": 3}}, {"_source": {"id": 8, "version": 1}}]}}\
        """;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicReference<String> asked = new AtomicReference<>();
    private int status = 200;
    private IndexWatch watch;

    @BeforeEach
    void open() {
        var server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    asked.set(request.path() + ' ' + body);
                    request.response().setStatusCode(status).end(FOUND);
                }))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        watch = new IndexWatch(vertx, URI.create("http://127.0.0.1:" + server.actualPort()), List.of("7", "8", "9"));
    }

    @AfterEach
    void close() {
        watch.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** On an event loop, as everybody does who watches. */
    private Map<String, Integer> look() {
        var found = new CompletableFuture<Map<String, Integer>>();
        vertx.runOnContext(_ -> watch.look().onSuccess(found::complete).onFailure(found::completeExceptionally));
        return found.join();
    }

    @Test
    void one_search_tells_the_version_of_each_product_that_is_found() {
        var versions = look();

        assertThat(versions).containsOnlyKeys("7", "8").containsEntry("7", 3).containsEntry("8", 1);
        assertThat(asked.get())
                .startsWith("/products/_search ")
                .contains("[7,8,9]")
                .contains("\"size\":3");
    }

    @Test
    void an_index_that_refuses_ends_the_run() {
        status = 503;

        assertThatThrownBy(() -> look()).isInstanceOf(CompletionException.class).hasCauseInstanceOf(CannotRun.class);
    }
}
