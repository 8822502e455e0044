package flashsale.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/** The shop's API as the demo needs it. */
final class DemoApi {
    /** Every function may have to start first, several at once on two cores. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /**
     * A gateway gives up on a function that starts more slowly than its route allows, and on one whose first answer
     * takes longer than the function may; the next try finds it started, or warmer.
     */
    private static final int TRIES = 6;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI shop;
    private final ObjectMapper json;

    DemoApi(URI shop, ObjectMapper json) {
        this.shop = shop;
        this.json = json;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(shop.resolve(path)).timeout(PATIENCE).build(), 200);
    }

    /** @param token of a session; empty for nobody's */
    JsonNode post(String path, String token, Map<String, ?> body, int... expected)
            throws IOException, InterruptedException {
        var request = request(path, token);
        if (body.isEmpty()) {
            return send(request.POST(BodyPublishers.noBody()).build(), expected);
        }
        return post(request, "application/json", json.writeValueAsBytes(body), expected);
    }

    JsonNode post(String path, String token, String type, byte[] body, int expected)
            throws IOException, InterruptedException {
        return post(request(path, token), type, body, expected);
    }

    private JsonNode post(HttpRequest.Builder request, String type, byte[] body, int... expected)
            throws IOException, InterruptedException {
        request.header("Content-Type", type);
        return send(request.POST(BodyPublishers.ofByteArray(body)).build(), expected);
    }

    private HttpRequest.Builder request(String path, String token) {
        // The demo asks for each thing once in the life of a database, so one key is enough, and a repetition harmless.
        var request =
                HttpRequest.newBuilder(shop.resolve(path)).timeout(PATIENCE).header("Idempotency-Key", "demo");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request, int... expected) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        for (int tries = 1; response.statusCode() >= 500 && tries < TRIES; tries++) {
            response = client.send(request, BodyHandlers.ofString());
        }
        int status = response.statusCode();
        if (Arrays.stream(expected).noneMatch(one -> one == status)) {
            throw new IOException("%s %s answered %d %s"
                    .formatted(request.method(), request.uri().getPath(), status, response.body()));
        }
        return json.readTree(response.body());
    }
}
