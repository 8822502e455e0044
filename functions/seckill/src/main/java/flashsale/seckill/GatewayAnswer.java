package flashsale.seckill;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer as API Gateway takes it (payload format 2.0). */
record GatewayAnswer(int status, Map<String, String> headers, String body) {
    private static final JsonFactory JSON = new JsonFactory();

    /** Half the time in which nearly every order has landed: asking earlier only costs. */
    private static final Duration POLL_AFTER = Duration.ofMillis(500);

    static GatewayAnswer accepted(Purchase.Reserved reserved) {
        var order = reserved.reservation().order().toString();
        var statusUrl = "/v1/orders/" + order;
        var body = object(json -> {
            json.writeStringField("orderId", order);
            json.writeStringField("state", "RESERVED");
            json.writeStringField("statusUrl", statusUrl);
            json.writeNumberField("pollAfterMs", POLL_AFTER.toMillis());
            json.writeStringField("payBy", reserved.payBy().toString());
        });
        return new GatewayAnswer(202, Map.of("content-type", "application/json", "location", statusUrl), body);
    }

    static GatewayAnswer problem(Problem problem, String detail) {
        var body = object(json -> {
            json.writeStringField("type", "urn:flashsale:problem:" + problem.slug);
            json.writeStringField("title", problem.title);
            json.writeNumberField("status", problem.status);
            json.writeStringField("detail", detail);
        });
        var headers = problem == Problem.UNAUTHORIZED
                ? Map.of("content-type", "application/problem+json", "www-authenticate", "Bearer")
                : Map.of("content-type", "application/problem+json");
        return new GatewayAnswer(problem.status, headers, body);
    }

    GatewayAnswer retryAfterSeconds(long seconds) {
        return with("retry-after", Long.toString(Math.max(1, seconds)));
    }

    GatewayAnswer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new GatewayAnswer(status, more, body);
    }

    void writeTo(OutputStream out) throws IOException {
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("statusCode", status);
            json.writeObjectFieldStart("headers");
            for (var header : headers.entrySet()) {
                json.writeStringField(header.getKey(), header.getValue());
            }
            json.writeEndObject();
            json.writeStringField("body", body);
            json.writeBooleanField("isBase64Encoded", false);
            json.writeEndObject();
        }
    }

    private static String object(Fields fields) {
        var text = new StringWriter(256);
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory cannot fail", impossible);
        }
        return text.toString();
    }

    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }
}
