package flashsale.proof.bench;

import flashsale.proof.CannotRun;
import flashsale.proof.catalogue.Get;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** The products everybody looks at. */
record HotProducts(URI shop, List<String> ids) {
    private static final String PATH = "/v1/products/";

    List<Get> reads() {
        return ids.stream().map(id -> new Get(PATH + id)).toList();
    }

    /** The same, for readers who have a copy of now. */
    List<Get> readsAgain() {
        try (var client = HttpClient.newHttpClient()) {
            return ids.stream()
                    .map(id -> new Get(PATH + id, tag(client, PATH + id)))
                    .toList();
        }
    }

    private String tag(HttpClient client, String path) {
        try {
            var answer = client.send(HttpRequest.newBuilder(shop.resolve(path)).build(), BodyHandlers.discarding());
            return answer.headers()
                    .firstValue("etag")
                    .orElseThrow(() -> new CannotRun(
                            "%s was answered %d, and without an ETag.".formatted(path, answer.statusCode())));
        } catch (IOException failed) {
            throw new CannotRun("GET %s failed: %s.".formatted(path, failed), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The run was interrupted.", stopped);
        }
    }
}
