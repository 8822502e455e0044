package flashsale.payment.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import flashsale.payment.FlatJson;
import flashsale.payment.sandbox.Ledger.Refunding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** HTTP to the provider and back. */
final class Routes implements HttpHandler {
    private static final Logger LOG = System.getLogger(Routes.class.getName());
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern METHOD = Pattern.compile("[A-Z_]{1,32}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}");
    private static final Pattern REFERENCE = Pattern.compile("[\\x21-\\x7e]{0,64}");
    private static final int MOST_BYTES = 16 * 1024;
    private static final int LARGEST_PAGE = 1_000;

    private final Provider provider;
    private final Webhooks webhooks;

    Routes(Provider provider, Webhooks webhooks) {
        this.provider = provider;
        this.webhooks = webhooks;
    }

    private sealed interface Reply {
        /** @param body may be empty */
        record Answer(int status, byte[] body) implements Reply {}

        /** The connection is closed instead. */
        record Silence() implements Reply {}
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        // Closing an exchange that was never answered closes its connection.
        try (exchange) {
            switch (reply(exchange)) {
                case Reply.Silence _ -> {}
                case Reply.Answer(int status, var body) -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                    if (body.length > 0) exchange.getResponseBody().write(body);
                }
            }
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        try {
            return route(exchange);
        } catch (IllegalArgumentException refused) {
            return problem(400, refused.getMessage());
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "A request failed", failure);
            return problem(500, "failed");
        }
    }

    private Reply route(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().split("/", 6);
        var route = exchange.getRequestMethod() + ' ' + (path.length > 2 && path[1].equals("v1") ? path[2] : "");
        return switch (route + ' ' + path.length) {
            case "GET ready 3" -> new Reply.Answer(204, new byte[0]);
            case "GET ledger 3" -> ledger(exchange.getRequestURI().getQuery());
            case "GET charges 4" -> find(matching("intent", path[3], ID));
            case "POST charges 3" -> charge(body(exchange));
            case "POST charges 5" -> {
                body(exchange);
                yield path[4].equals("cancellation")
                        ? cancel(matching("intent", path[3], ID))
                        : problem(404, "no such route");
            }
            case "POST refunds 3" -> refund(body(exchange));
            case "PUT webhook 3" -> webhook(body(exchange));
            default -> problem(404, "no such route");
        };
    }

    private static Map<String, String> body(HttpExchange exchange) throws IOException {
        // A page in a browser cannot send this without asking first, and nobody answers it.
        var type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (!type.orElse("").startsWith("application/json")) {
            throw new IllegalArgumentException("the content type is application/json");
        }
        var bytes = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("a body has at most %d bytes".formatted(MOST_BYTES));
        }
        return FlatJson.read(bytes);
    }

    private static String text(Map<String, String> fields, String name, Pattern shape) {
        return matching(name, fields.getOrDefault(name, ""), shape);
    }

    private static String matching(String name, String text, Pattern shape) {
        if (!shape.matcher(text).matches()) {
            throw new IllegalArgumentException(name + " is missing or malformed");
        }
        return text;
    }

    private Reply charge(Map<String, String> fields) {
        var request = new Charge.Request(
                text(fields, "intent", ID),
                text(fields, "order", ID),
                Long.parseLong(text(fields, "amount", AMOUNT)),
                text(fields, "currency", CURRENCY),
                text(fields, "method", METHOD),
                fields.getOrDefault("instrument", ""));
        var instrument = Instrument.parse(request.instrument());
        if (instrument.says(Word.LOST_BEFORE)) {
            return new Reply.Silence();
        }
        pause(instrument.number(Word.DELAY));
        var change = provider.charge(request);
        if (change.isEmpty()) {
            return problem(409, "this intent was charged with other content");
        }
        boolean lost = change.get().made() && instrument.says(Word.LOST);
        return lost ? new Reply.Silence() : answer(change.get().charge());
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply cancel(String intent) {
        return answer(provider.cancel(intent).charge());
    }

    private Reply find(String intent) {
        return provider.find(intent).map(Routes::answer).orElseGet(() -> problem(404, "never heard of it"));
    }

    private static Reply answer(Charge charge) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("intent", charge.request().intent());
        fields.put("reference", charge.reference());
        fields.put("state", Charge.word(charge.state()));
        if (!charge.reason().isEmpty()) {
            fields.put("reason", charge.reason());
        }
        return new Reply.Answer(200, FlatJson.write(fields));
    }

    private Reply refund(Map<String, String> fields) {
        var refunding = provider.refund(
                text(fields, "intent", ID),
                text(fields, "reference", REFERENCE),
                Long.parseLong(text(fields, "amount", AMOUNT)),
                text(fields, "currency", CURRENCY));
        return switch (refunding) {
            case Refunding.Impossible(var reason) -> refused(reason);
            case Refunding.Done(var change) ->
                change.made() && change.charge().instrument().says(Word.REFUND_LOST)
                        ? new Reply.Silence()
                        : repayment(change.charge());
        };
    }

    private static Reply repayment(Charge charge) {
        return switch (charge.repayment()) {
            case REFUSED -> refused("refund-refused");
            case NONE, UNDER_WAY, RETURNED ->
                new Reply.Answer(
                        200,
                        FlatJson.write(Map.of(
                                "state", Charge.word(charge.repayment()), "reference", "re-" + charge.number())));
        };
    }

    private static Reply refused(String reason) {
        return new Reply.Answer(200, FlatJson.write(Map.of("state", "refused", "reason", reason)));
    }

    private Reply webhook(Map<String, String> fields) {
        webhooks.sendTo(Webhooks.onThisMachine(fields.getOrDefault("url", "")));
        return new Reply.Answer(204, new byte[0]);
    }

    private static Reply problem(int status, String what) {
        return new Reply.Answer(status, FlatJson.write(Map.of("error", String.valueOf(what))));
    }

    /** The sums are of the whole ledger; {@code next} is missing on the last page. */
    private Reply ledger(String query) throws IOException {
        int after = number(query, "after", 0);
        int limit = Math.clamp(number(query, "limit", LARGEST_PAGE), 1, LARGEST_PAGE);
        var page = provider.page(after, limit);
        var bytes = new ByteArrayOutputStream();
        try (var json = FlatJson.JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeObjectFieldStart("sums");
            for (var sum : page.sums().entrySet()) {
                json.writeObjectFieldStart(sum.getKey());
                json.writeNumberField("captured", sum.getValue().captured());
                json.writeNumberField("refunded", sum.getValue().refunded());
                json.writeNumberField("net", sum.getValue().net());
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeArrayFieldStart("rows");
            for (var charge : page.rows()) {
                write(json, charge);
            }
            json.writeEndArray();
            if (page.rows().size() == limit) {
                json.writeNumberField("next", page.rows().getLast().number());
            }
            json.writeEndObject();
        }
        return new Reply.Answer(200, bytes.toByteArray());
    }

    private static void write(JsonGenerator json, Charge charge) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", charge.number());
        json.writeStringField("intent", charge.request().intent());
        json.writeStringField("order", charge.request().order());
        json.writeStringField("reference", charge.reference());
        json.writeStringField("state", Charge.word(charge.state()));
        json.writeStringField("currency", charge.request().currency());
        json.writeNumberField("amount", charge.request().amount());
        json.writeNumberField("captured", charge.captured());
        json.writeNumberField("refunded", charge.refunded());
        json.writeStringField("repayment", Charge.word(charge.repayment()));
        json.writeEndObject();
    }

    private static int number(String query, String name, int fallback) {
        if (query == null) {
            return fallback;
        }
        for (var part : query.split("&")) {
            if (part.startsWith(name + '=')) {
                var digits = part.substring(name.length() + 1);
                if (!digits.matches("[0-9]{1,9}")) {
                    throw new IllegalArgumentException(name + " is a number");
                }
                return Integer.parseInt(digits);
            }
        }
        return fallback;
    }
}
