package flashsale.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import flashsale.payment.sandbox.SandboxProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Secrets that are sent through the shop, in good requests and in bad ones, to be looked for where they must not be. */
final class Canaries {
    private static final String EMAIL = "canary-4711@example.com";
    private static final String PASSWORD = "canary horse battery";
    private static final String WRONG_PASSWORD = "canary wrong horse";
    private static final String INSTRUMENT = "canary-4242424242424242";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI shop;
    private final Map<String, String> secrets = new TreeMap<>(Map.of(
            "e-mail", EMAIL,
            "password", PASSWORD,
            "wrong password", WRONG_PASSWORD,
            "card instrument", INSTRUMENT,
            "webhook secret", SandboxProcess.LOCAL_SECRET));

    private Canaries(URI shop) {
        this.shop = shop;
    }

    static Canaries plant(URI shop) throws IOException, InterruptedException {
        var canaries = new Canaries(shop);
        canaries.plant();
        return canaries;
    }

    private void plant() throws IOException, InterruptedException {
        var user = "{\"username\":\"canary\",\"email\":\"%s\",\"password\":\"%s\"}".formatted(EMAIL, PASSWORD);
        post("/v1/users", user);
        post("/v1/users", user);
        post("/v1/users", user.replace("}", ",\"role\":\"admin\"}"));
        post("/v1/users", user.substring(0, user.length() - 3));
        post("/v1/sessions", "{\"username\":\"canary\",\"password\":\"%s\"}".formatted(WRONG_PASSWORD));
        post("/v1/sessions", "{\"username\":\"canary\",\"password\":\"%s\"".formatted(PASSWORD));
        var session = post("/v1/sessions", "{\"username\":\"canary\",\"password\":\"%s\"}".formatted(PASSWORD));
        var token = new ObjectMapper().readTree(session.body()).get("token").asText();
        secrets.put("session token", token);
        var sold = post("/v1/sales/1/purchases", "{\"quantity\":1}", token);
        post("/v1/sales/1/purchases", "{\"quantity\":\"%s\"}".formatted(token), token);
        post("/v1/sales/" + token + "/purchases", "{\"quantity\":1}", token + "x");
        var order = new ObjectMapper().readTree(sold.body()).path("orderId").asText();
        for (var instrument : List.of(INSTRUMENT, "ok")) {
            var body = "{\"method\":\"card\",\"instrument\":\"%s\"}".formatted(instrument);
            post("/v1/orders/" + order + "/payments", body, token);
            post("/v1/orders/" + order + "/payments", body.replace("}", ""), token);
        }
        post("/v1/payments/webhooks/sandbox", "{\"secret\":\"%s\"}".formatted(SandboxProcess.LOCAL_SECRET));
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return post(path, body, "nobody");
    }

    private HttpResponse<String> post(String path, String body, String token) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(shop.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "canary-" + body.hashCode())
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** @return which secret is in which file below the folder; the access log has the paths clients ask for, as AWS has */
    List<String> foundIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("access.log"))
                    .flatMap(file -> foundInFile(file).stream())
                    .toList();
        }
    }

    private List<String> foundInFile(Path file) {
        try {
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return secrets.entrySet().stream()
                    .filter(secret -> text.contains(secret.getValue()))
                    .map(secret -> secret.getKey() + " in " + file.getFileName())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
