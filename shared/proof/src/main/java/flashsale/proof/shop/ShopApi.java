package flashsale.proof.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import flashsale.proof.CannotRun;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The shop's API, one call after the other. For everything but the crowd. */
public final class ShopApi implements AutoCloseable {
    /** A function that is started for the call takes seconds on a busy laptop. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** A function that just starts on a busy laptop may run into its time-outs; each call here may be repeated. */
    private static final Set<Integer> TRY_AGAIN = Set.of(429, 500, 502, 503, 504);

    private static final int CONFLICT = 409;
    private static final int ATTEMPTS = 8;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI shop;
    private final Consumer<String> complaints;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param complaints is told of answers that made a call go out again */
    public ShopApi(URI shop, Consumer<String> complaints) {
        this.shop = shop;
        this.complaints = complaints;
    }

    public JsonNode get(String path, String token) {
        return accepted(answer(request(path, token).GET().build()));
    }

    /** @param token empty where nobody is logged in */
    public JsonNode post(String path, String token, Map<String, ?> body) {
        return accepted(answer(json(path, token, body)));
    }

    /** For what can be done once only: an attempt whose answer was lost may have done it, which is told by a 409. */
    public void postOnce(String path, Map<String, ?> body) {
        var answer = answer(json(path, "", body));
        if (answer.statusCode() != CONFLICT) {
            accepted(answer);
        }
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(shop.resolve(path)).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpRequest json(String path, String token, Map<String, ?> body) {
        try {
            var content = BodyPublishers.ofString(body.isEmpty() ? "" : JSON.writeValueAsString(body));
            return request(path, token)
                    .header("Content-Type", "application/json")
                    .POST(content)
                    .build();
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("A map of texts and numbers is always JSON", impossible);
        }
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            for (int attempt = 1; TRY_AGAIN.contains(answer.statusCode()) && attempt < ATTEMPTS; attempt++) {
                complaints.accept("%s %s was answered %d; trying again."
                        .formatted(request.method(), request.uri().getPath(), answer.statusCode()));
                Thread.sleep(BETWEEN_ATTEMPTS);
                answer = client.send(request, BodyHandlers.ofString());
            }
            return answer;
        } catch (IOException failed) {
            throw new CannotRun("%s %s failed: %s.".formatted(request.method(), request.uri(), failed), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The run was interrupted while the shop was asked.", stopped);
        }
    }

    private static JsonNode accepted(HttpResponse<String> answer) {
        var request = answer.request();
        if (answer.statusCode() / 100 != 2) {
            throw new CannotRun("%s %s was answered %d: %s"
                    .formatted(request.method(), request.uri().getPath(), answer.statusCode(), answer.body()));
        }
        try {
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (JsonProcessingException malformed) {
            throw new CannotRun("%s was answered with something other than JSON.".formatted(request.uri()), malformed);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
