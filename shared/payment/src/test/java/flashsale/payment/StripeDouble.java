package flashsale.payment;

import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import flashsale.testing.WebhookMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * As much of Stripe as is spoken to, over real HTTP, in the states and with the errors that Stripe's reference describes.
 * The payment method says what happens, in the words of the sandbox. Decides nothing by itself before {@link #settle()}.
 */
final class StripeDouble implements AutoCloseable {
    static final String KEY = "sk_test_double";
    static final String SECRET = "whsec_double";

    private static final Set<String> WORDS = Set.of(
            "ok",
            "declined",
            "decline",
            "lost",
            "lost-before",
            "undecided",
            "firm",
            "dup",
            "bad-method",
            "refund-refused",
            "refund-later",
            "refund-lost");
    private static final Set<String> OPEN = Set.of("requires_payment_method", "requires_confirmation", "processing");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Intent> intents = new LinkedHashMap<>();
    private final Map<String, Refunded> refunds = new LinkedHashMap<>();
    private final Map<String, Kept> kept = new HashMap<>();
    private final List<WebhookMessage> messages = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    /** Answered to everything as long as it is not zero. */
    private int failure;

    private static final class Intent {
        private final String id;
        private final Map<String, String> fields;
        private String status = "requires_confirmation";
        private boolean declined;

        Intent(String id, Map<String, String> fields) {
            this.id = id;
            this.fields = fields;
        }

        boolean says(String word) {
            return words(fields.get("payment_method")).containsKey(word);
        }

        int number(String word) {
            return words(fields.get("payment_method")).getOrDefault(word, 0);
        }

        long amount() {
            return Long.parseLong(fields.get("amount"));
        }

        String order() {
            return fields.get("metadata[order]");
        }

        String error() {
            return "{\"type\":\"card_error\",\"code\":\"card_declined\",\"decline_code\":\"generic_decline\"}";
        }

        String json() {
            return """
                    {"id":"%s","object":"payment_intent","amount":%d,"currency":"%s","status":"%s",
                     "last_payment_error":%s,"metadata":{"order":"%s","intent":"%s"}}""".formatted(
                            id,
                            amount(),
                            fields.get("currency"),
                            status,
                            declined ? error() : "null",
                            order(),
                            fields.get("metadata[intent]"));
        }
    }

    private static final class Refunded {
        private final String id;
        private final Intent of;
        private String status;

        Refunded(String id, Intent of, String status) {
            this.id = id;
            this.of = of;
            this.status = status;
        }

        String json() {
            return """
                    {"id":"%s","object":"refund","amount":%d,"status":"%s","payment_intent":"%s",
                     "failure_reason":%s,"metadata":{"intent":"%s"}}""".formatted(
                            id,
                            of.amount(),
                            status,
                            of.id,
                            status.equals("failed") ? "\"lost_or_stolen_card\"" : "null",
                            of.fields.get("metadata[intent]"));
        }
    }

    /** @param lost nothing is sent, as the payment method says */
    private record Answer(int status, String body, boolean lost) {
        Answer(int status, String body) {
            this(status, body, false);
        }
    }

    private record Kept(String request, Answer answer) {}

    StripeDouble() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized void failWith(int status) {
        failure = status;
    }

    /** As Stripe does after a day. */
    synchronized void forgetKeys() {
        kept.clear();
    }

    /** Method and path, in the order they came. */
    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    synchronized long taken(String order) {
        long captured = intents.values().stream()
                .filter(intent -> intent.order().equals(order) && intent.status.equals("succeeded"))
                .mapToLong(Intent::amount)
                .sum();
        long returned = refunds.values().stream()
                .filter(refund -> refund.of.order().equals(order) && refund.status.equals("succeeded"))
                .mapToLong(refund -> refund.of.amount())
                .sum();
        return captured - returned;
    }

    synchronized void settle() {
        intents.values().stream()
                .filter(intent -> intent.status.equals("processing"))
                .forEach(this::decide);
        refunds.values().stream()
                .filter(refund -> refund.status.equals("pending"))
                .forEach(refund -> refund.status = "succeeded");
    }

    synchronized List<WebhookMessage> messages(String intent) {
        return messages.stream()
                .filter(message -> new String(message.body(), StandardCharsets.UTF_8).contains(intent))
                .toList();
    }

    static WebhookMessage sign(byte[] body, Instant at) {
        try {
            var text = new String(body, StandardCharsets.UTF_8);
            var header = Webhook.Signature.generateSignatureHeader(text, SECRET, at.getEpochSecond());
            return new WebhookMessage(body, Map.of("stripe-signature", header));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = answer(exchange, body);
            if (answer.lost) return;
            var bytes = answer.body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Request-Id", "req_1");
            exchange.sendResponseHeaders(answer.status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized Answer answer(HttpExchange exchange, String body) {
        var request =
                exchange.getRequestMethod() + ' ' + exchange.getRequestURI().getPath();
        requests.add(request);
        if (failure != 0) {
            return error(failure, "api_error", "failing");
        }
        if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return error(401, "invalid_request_error", "unauthorized");
        }
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        var parts = exchange.getRequestURI().getPath().split("/");
        var query = exchange.getRequestURI().getRawQuery();
        if (key == null) {
            return route(exchange.getRequestMethod(), parts, form(query == null ? body : query));
        }
        var before = kept.get(key);
        if (before != null) {
            return before.request.equals(request + body)
                    ? new Answer(before.answer.status, before.answer.body)
                    : error(400, "idempotency_error", "idempotency_key_reused");
        }
        var answer = route(exchange.getRequestMethod(), parts, form(body));
        // What is lost before anything happens has not reached the place where keys are kept.
        boolean arrived = !(answer.lost && answer.body.isEmpty());
        if (arrived) kept.put(key, new Kept(request + body, answer));
        return answer;
    }

    private Answer route(String method, String[] parts, Map<String, String> form) {
        var route = method + ' ' + parts[2] + (parts.length > 4 ? ' ' + parts[4] : "");
        return switch (route) {
            case "POST payment_intents" -> create(form);
            case "POST payment_intents confirm" -> confirm(intents.get(parts[3]), form);
            case "POST payment_intents cancel" -> cancel(intents.get(parts[3]));
            case "GET payment_intents" ->
                parts[3].equals("search") ? search(form.get("query")) : retrieve(intents.get(parts[3]));
            case "POST refunds" -> refund(form);
            case "GET refunds" ->
                parts.length > 3
                        ? new Answer(200, refunds.get(parts[3]).json())
                        : refundsOf(form.get("payment_intent"));
            default -> error(404, "invalid_request_error", "resource_missing");
        };
    }

    private Answer create(Map<String, String> form) {
        boolean complete = "false".equals(form.getOrDefault("confirm", "false"))
                && "automatic".equals(form.get("capture_method"))
                && "never".equals(form.get("automatic_payment_methods[allow_redirects]"))
                && form.get("currency").matches("[a-z]{3}");
        if (!complete || words(form.get("payment_method")).isEmpty()) {
            return error(400, "invalid_request_error", "resource_missing");
        }
        var intent = new Intent("pi_" + (intents.size() + 1), form);
        intents.put(intent.id, intent);
        return new Answer(200, intent.json());
    }

    private Answer confirm(Intent intent, Map<String, String> form) {
        if (intent.says("lost-before")) {
            return new Answer(0, "", true);
        }
        if (intent.says("bad-method") || !"true".equals(form.get("error_on_requires_action"))) {
            return error(400, "invalid_request_error", "payment_method_invalid_parameter");
        }
        if (!intent.status.equals("requires_confirmation")) {
            return error(400, "invalid_request_error", "payment_intent_unexpected_state");
        }
        intent.status = "processing";
        if (!intent.says("undecided")) decide(intent);
        return intent.declined
                ? new Answer(402, "{\"error\":" + intent.error() + "}")
                : new Answer(200, intent.json(), intent.says("lost"));
    }

    private void decide(Intent intent) {
        long declines = intents.values().stream()
                .filter(other -> other.order().equals(intent.order()) && other.declined)
                .count();
        intent.declined = intent.says("declined") || declines < intent.number("decline");
        intent.status = intent.declined ? "requires_payment_method" : "succeeded";
        var body = event(
                "evt_" + (messages.size() + 1),
                "payment_intent." + (intent.declined ? "payment_failed" : "succeeded"),
                intent.json());
        var message = sign(
                body.getBytes(StandardCharsets.UTF_8), InstantSource.system().instant());
        for (int copy = 0; copy < Math.max(1, intent.number("dup")); copy++) messages.add(message);
    }

    static String event(String id, String type, String object) {
        return """
                {"id":"%s","object":"event","api_version":"2020-08-27","type":"%s","data":{"object":%s}}""".formatted(id, type, object);
    }

    private Answer cancel(Intent intent) {
        boolean open = OPEN.contains(intent.status) && !intent.says("firm");
        if (!open) {
            return error(400, "invalid_request_error", "payment_intent_unexpected_state");
        }
        intent.status = "canceled";
        return new Answer(200, intent.json());
    }

    private static Answer retrieve(Intent intent) {
        return intent == null
                ? error(404, "invalid_request_error", "resource_missing")
                : new Answer(200, intent.json());
    }

    private Answer search(String query) {
        var found = intents.values().stream()
                .filter(intent ->
                        query.equals("metadata['intent']:'%s'".formatted(intent.fields.get("metadata[intent]"))))
                .map(Intent::json)
                .collect(Collectors.joining(","));
        return new Answer(200, "{\"object\":\"search_result\",\"data\":[%s]}".formatted(found));
    }

    private Answer refund(Map<String, String> form) {
        var intent = intents.get(form.get("payment_intent"));
        if (intent == null || !intent.status.equals("succeeded")) {
            return error(400, "invalid_request_error", "charge_not_refundable");
        }
        if (refunds.values().stream().anyMatch(refund -> refund.of == intent)) {
            return error(400, "invalid_request_error", "charge_already_refunded");
        }
        var status = "succeeded";
        if (intent.says("refund-later")) status = "pending";
        if (intent.says("refund-refused")) status = "failed";
        var refund = new Refunded("re_" + (refunds.size() + 1), intent, status);
        refunds.put(refund.id, refund);
        return new Answer(200, refund.json(), intent.says("refund-lost"));
    }

    private Answer refundsOf(String intent) {
        var found = refunds.values().stream()
                .filter(refund -> refund.of.id.equals(intent))
                .map(Refunded::json)
                .collect(Collectors.joining(","));
        return new Answer(200, "{\"object\":\"list\",\"has_more\":false,\"data\":[%s]}".formatted(found));
    }

    private static Answer error(int status, String type, String code) {
        return new Answer(
                status,
                "{\"error\":{\"type\":\"%s\",\"code\":\"%s\",\"message\":\"as the test wants\"}}"
                        .formatted(type, code));
    }

    private static Map<String, String> form(String text) {
        var form = new LinkedHashMap<String, String>();
        for (var pair : text.split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) form.put(decoded(parts[0]), decoded(parts[1]));
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Empty where one of them is unknown. */
    private static Map<String, Integer> words(String method) {
        var words = new HashMap<String, Integer>();
        for (var part : method.split(",")) {
            var pair = part.split(":");
            if (!WORDS.contains(pair[0])) return Map.of();
            words.put(pair[0], pair.length > 1 ? Integer.parseInt(pair[1]) : 0);
        }
        return words;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
