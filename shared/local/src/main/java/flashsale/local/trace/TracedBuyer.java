package flashsale.local.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;

/** Registers, logs in, buys one unit and pays it: one client, one trace. */
final class TracedBuyer {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final int MOST_LOOKS = 300;

    private final TracedClient client;

    TracedBuyer(TracedClient client) {
        this.client = client;
    }

    /** A buyer nobody has been before. */
    void logIn() throws IOException, InterruptedException {
        String name = "trace-" + client.trace().substring(0, 20);
        String password = "only for one trace";
        client.post(
                "/v1/users",
                client.body()
                        .put("username", name)
                        .put("email", name + "@example.com")
                        .put("password", password));
        client.logIn(name, password);
    }

    /** @return the order's id */
    String buy() throws IOException, InterruptedException {
        String answers = "";
        for (JsonNode sale : client.get("/v1/sales?limit=100").get("items")) {
            if (!"open".equals(sale.get("phase").asText())) continue;
            String path = "/v1/sales/" + sale.get("id").asText() + "/purchases";
            var answer = client.tryPost(path, client.body().put("quantity", 1));
            if (answer.statusCode() == 202) {
                return client.read(answer).get("orderId").asText();
            }
            answers += " " + answer.statusCode();
        }
        throw new IOException("No sale of it has a unit left; the open ones answered:" + answers);
    }

    /** Returns when its order may be paid. */
    void awaitLanding(String order) throws IOException, InterruptedException {
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            if ("PENDING".equals(client.get("/v1/orders/" + order).path("state").asText())) return;
            Thread.sleep(LOOK_AGAIN);
        }
        throw new IOException("Order %s does not land".formatted(order));
    }

    void pay(String order) throws IOException, InterruptedException {
        client.post(
                "/v1/orders/" + order + "/payments",
                client.body().put("method", "card").put("instrument", "ok"));
    }
}
