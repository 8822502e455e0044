package flashsale.payment;

import com.fasterxml.jackson.core.JsonToken;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import flashsale.payment.sandbox.SandboxProcess;
import flashsale.testing.WebhookMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A running sandbox, and the shop that hears its webhooks. */
final class SandboxRig implements AutoCloseable {
    static final String SECRET = "a secret of the test";

    final SandboxProcess sandbox;
    /** What is heard is refused so many times first. */
    final AtomicInteger refusals = new AtomicInteger();

    private final List<WebhookMessage> heard = new CopyOnWriteArrayList<>();
    private final HttpServer shop;
    private final HttpClient http = HttpClient.newHttpClient();

    SandboxRig(Path folder) throws IOException {
        sandbox = SandboxProcess.start(folder, 0, SECRET);
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/hook", this::hear);
        shop.start();
    }

    URI hook() {
        return URI.create("http://127.0.0.1:%d/hook".formatted(shop.getAddress().getPort()));
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new HashMap<String, String>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
            var body = exchange.getRequestBody().readAllBytes();
            boolean refused = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            if (!refused) heard.add(new WebhookMessage(body, Map.copyOf(headers)));
            exchange.sendResponseHeaders(refused ? 503 : 204, -1);
        }
    }

    List<Map<String, String>> heard() {
        return heard.stream().map(message -> FlatJson.read(message.body())).toList();
    }

    List<WebhookMessage> messages(String intent) {
        return heard.stream()
                .filter(message -> FlatJson.read(message.body()).get("intent").equals(intent))
                .toList();
    }

    HttpResponse<String> send(String method, String path, String body, String type) {
        var request = HttpRequest.newBuilder(sandbox.address().resolve(path))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    String ledger(String query) {
        return send("GET", "/v1/ledger" + query, "", "application/json").body();
    }

    /** Every row, page by page. */
    List<Map<String, String>> rows() {
        var rows = new ArrayList<Map<String, String>>();
        for (var page = rows(ledger("?limit=100")); ; page = rows(ledger("?limit=100&after=" + rows.size()))) {
            rows.addAll(page);
            if (page.size() < 100) return rows;
        }
    }

    private static List<Map<String, String>> rows(String page) {
        var rows = new ArrayList<Map<String, String>>();
        try (var json = FlatJson.JSON.createParser(page)) {
            while (!"rows".equals(json.currentName())) json.nextToken();
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                var row = new HashMap<String, String>();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    var name = json.currentName();
                    json.nextToken();
                    row.put(name, json.getText());
                }
                rows.add(row);
            }
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
        return rows;
    }

    long taken(Predicate<Map<String, String>> which) {
        return rows().stream()
                .filter(which)
                .mapToLong(row -> Long.parseLong(row.get("captured")) - Long.parseLong(row.get("refunded")))
                .sum();
    }

    boolean isSettled() {
        return rows().stream()
                .noneMatch(row -> row.get("state").equals("undecided")
                        || row.get("repayment").equals("under-way"));
    }

    @Override
    public void close() {
        sandbox.close();
        shop.stop(0);
    }
}
