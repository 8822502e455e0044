package flashsale.local.trace;

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

/** Registers, logs in, buys one unit and pays it: one client, one trace. */
final class TracedBuyer {
    /** Each function may have to start first. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final int MOST_LOOKS = 300;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI shop;
    private final String trace;
    private String token = "";

    /** @param trace 32 hex digits, of which the first 16 are the client's own step */
    TracedBuyer(URI shop, String trace) {
        this.shop = shop;
        this.trace = trace;
    }

    /** A buyer nobody has been before. */
    void logIn() throws IOException, InterruptedException {
        String name = "trace-" + trace.substring(0, 20);
        String password = "only for one trace";
        post(
                "/v1/users",
                json.createObjectNode()
                        .put("username", name)
                        .put("email", name + "@example.com")
                        .put("password", password));
        token = post(
                        "/v1/sessions",
                        json.createObjectNode().put("username", name).put("password", password))
                .get("token")
                .asText();
    }

    /** @return the order's id */
    String buy() throws IOException, InterruptedException {
        for (JsonNode sale : get("/v1/sales?limit=100").get("items")) {
            if (!"open".equals(sale.get("phase").asText())) continue;
            String path = "/v1/sales/" + sale.get("id").asText() + "/purchases";
            var answer = send(request(path).POST(BodyPublishers.ofString("{\"quantity\":1}")));
            if (answer.statusCode() == 202) {
                return json.readTree(answer.body()).get("orderId").asText();
            }
        }
        throw new IOException("No sale of it has a unit left");
    }

    /** Returns when its order may be paid. */
    void awaitLanding(String order) throws IOException, InterruptedException {
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            if ("PENDING".equals(get("/v1/orders/" + order).path("state").asText())) return;
            Thread.sleep(LOOK_AGAIN);
        }
        throw new IOException("Order %s does not land".formatted(order));
    }

    void pay(String order) throws IOException, InterruptedException {
        post(
                "/v1/orders/" + order + "/payments",
                json.createObjectNode().put("method", "card").put("instrument", "ok"));
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return checked(request(path));
    }

    private JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        return checked(request(path).POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
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
        return json.readTree(answer.body());
    }
}
