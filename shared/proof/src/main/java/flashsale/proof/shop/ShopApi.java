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

/** The shop's API, one call after the other. For everything but the crowd. */
public final class ShopApi implements AutoCloseable {
    /** A function that is started for the call takes seconds on a busy laptop. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** A shop that just starts answers so for a while; each call here may be repeated. */
    private static final Set<Integer> TRY_AGAIN = Set.of(429, 502, 503, 504);

    private static final int ATTEMPTS = 8;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI shop;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public ShopApi(URI shop) {
        this.shop = shop;
    }

    public JsonNode get(String path, String token) {
        return call(request(path, token).GET().build());
    }

    /** @param token empty where nobody is logged in */
    public JsonNode post(String path, String token, Map<String, ?> body) {
        try {
            var content = BodyPublishers.ofString(body.isEmpty() ? "" : JSON.writeValueAsString(body));
            return call(request(path, token)
                    .header("Content-Type", "application/json")
                    .POST(content)
                    .build());
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("A map of texts and numbers is always JSON", impossible);
        }
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(shop.resolve(path)).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode call(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            for (int attempt = 1; TRY_AGAIN.contains(answer.statusCode()) && attempt < ATTEMPTS; attempt++) {
                Thread.sleep(BETWEEN_ATTEMPTS);
                answer = client.send(request, BodyHandlers.ofString());
            }
            return accepted(request, answer);
        } catch (IOException failed) {
            throw new CannotRun("%s %s failed: %s.".formatted(request.method(), request.uri(), failed), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The run was interrupted while the shop was asked.", stopped);
        }
    }

    private static JsonNode accepted(HttpRequest request, HttpResponse<String> answer) throws JsonProcessingException {
        if (answer.statusCode() / 100 != 2) {
            throw new CannotRun("%s %s was answered %d: %s"
                    .formatted(request.method(), request.uri().getPath(), answer.statusCode(), answer.body()));
        }
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        client.close();
    }
}
