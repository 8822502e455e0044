package flashsale.local.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.MultiMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The headers of an event: names in lower case, several values joined by commas, cookies apart, and what API Gateway adds
 * about the way the request came.
 */
final class EventHeaders {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> cookies = new ArrayList<>(0);

    private EventHeaders() {}

    static EventHeaders of(IncomingRequest request, EventWriter.Arrival arrival) {
        var headers = new EventHeaders();
        for (Map.Entry<String, String> header : request.headers()) {
            headers.add(header.getKey().toLowerCase(Locale.ROOT), header.getValue());
        }
        headers.values.put("x-amzn-trace-id", arrival.traceId());
        headers.add("x-forwarded-for", request.sourceIp());
        headers.values.put("x-forwarded-port", Integer.toString(arrival.port()));
        headers.values.put("x-forwarded-proto", "http");
        return headers;
    }

    private void add(String name, String value) {
        switch (name) {
            case "cookie" -> {
                for (String cookie : value.split(";")) cookies.add(cookie.strip());
            }
            // About this connection, which the function does not have
            case "connection", "keep-alive", "transfer-encoding", "upgrade", "expect" -> {}
            default -> values.merge(name, value, (first, second) -> first + "," + second);
        }
    }

    List<String> cookies() {
        return cookies;
    }

    String contentType() {
        return values.getOrDefault("content-type", "");
    }

    String userAgent() {
        return values.getOrDefault("user-agent", "");
    }

    /** The host without its port. */
    String domain() {
        String host = values.getOrDefault("host", "localhost");
        int colon = host.indexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }

    String domainPrefix() {
        String domain = domain();
        int dot = domain.indexOf('.');
        return dot < 0 ? domain : domain.substring(0, dot);
    }

    void write(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("headers");
        for (Map.Entry<String, String> header : values.entrySet()) {
            out.writeStringField(header.getKey(), header.getValue());
        }
        out.writeEndObject();
    }

    /** The trace a client brought along, or null. */
    static String traceOf(MultiMap headers) {
        return headers.get("x-amzn-trace-id");
    }
}
