package flashsale.backends;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** One request to OpenSearch, and what it answers. */
final class OpenSearchCall {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private OpenSearchCall() {}

    static String get(Addresses at, String path) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(at.openSearchUrl() + path)).build());
    }

    static String put(Addresses at, String path, String json) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(at.openSearchUrl() + path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private static String send(HttpRequest request) throws Exception {
        var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) throw new IOException(answer.body());
        return answer.body();
    }
}
