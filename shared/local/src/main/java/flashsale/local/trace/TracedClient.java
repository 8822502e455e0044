package flashsale.local.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** Whatever one client asks of the shop, in one trace. */
final class TracedClient {
    /** Each function may have to start first. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI shop;
    private final String trace;
    private String token = "";

    TracedClient(URI shop) {
        this.shop = shop;
        this.trace = UUID.randomUUID().toString().replace("-", "");
    }

    /** 32 hex digits, of which the first 16 are the client's own step. */
    String trace() {
        return trace;
    }

    ObjectNode body() {
        return json.createObjectNode();
    }

    /** Who asks from here on. */
    void logIn(String name, String password) throws IOException, InterruptedException {
        token = post("/v1/sessions", body().put("username", name).put("password", password))
                .get("token")
                .asText();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return checked(request(path));
    }

    JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        return checked(request(path).POST(bytes(body)));
    }

    /** Whatever is answered. */
    HttpResponse<String> tryPost(String path, JsonNode body) throws IOException, InterruptedException {
        return send(request(path).POST(bytes(body)));
    }

    /** @param version that is known */
    JsonNode delete(String path, int version) throws IOException, InterruptedException {
        return checked(request(path).header("If-Match", "\"v" + version + '"').DELETE());
    }

    JsonNode read(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body());
    }

    private BodyPublisher bytes(JsonNode body) throws IOException {
        return BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(shop.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", trace)
                .header("traceparent", "00-" + trace + "-" + trace.substring(0, 16) + "-01");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode checked(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = send(request);
        if (answer.statusCode() >= 300) {
            throw new IOException("%s answered %d %s"
                    .formatted(answer.request().uri().getPath(), answer.statusCode(), answer.body()));
        }
        return read(answer);
    }
}
