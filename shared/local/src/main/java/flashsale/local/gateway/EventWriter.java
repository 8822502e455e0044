package flashsale.local.gateway;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the event API Gateway gives to a function: payload format 2.0 of HTTP APIs. This is half of the hot path, so it
 * writes straight to bytes. Lives on the event loop only.
 */
final class EventWriter {
    private static final String ACCOUNT = "000000000000";
    private static final String API = "local";
    private static final String STAGE = "$default";
    private static final int USUAL_EVENT_BYTES = 4 * 1024;

    /** What the request itself does not say. */
    record Arrival(String requestId, String traceId, long epochMillis, int port) {}

    private final JsonFactory json = new JsonFactory();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_EVENT_BYTES);
    private final RequestTime time = new RequestTime();

    /** @param path decoded, as HTTP APIs give it */
    Buffer write(IncomingRequest request, String path, RouteTable.Match match, Arrival arrival) {
        bytes.reset();
        try (JsonGenerator out = json.createGenerator(bytes, JsonEncoding.UTF8)) {
            String routeKey = match.route().declared().key();
            EventHeaders headers = EventHeaders.of(request, arrival);
            out.writeStartObject();
            out.writeStringField("version", "2.0");
            out.writeStringField("routeKey", routeKey);
            out.writeStringField("rawPath", path);
            out.writeStringField("rawQueryString", request.query());
            cookies(out, headers.cookies());
            headers.write(out);
            if (!request.query().isEmpty()) map(out, "queryStringParameters", parameters(request.query()));
            context(out, request, path, routeKey, headers, arrival);
            if (!match.variables().isEmpty()) map(out, "pathParameters", match.variables());
            EventBody.write(out, request.body(), headers.contentType());
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    private static void cookies(JsonGenerator out, List<String> cookies) throws IOException {
        if (cookies.isEmpty()) return;
        out.writeArrayFieldStart("cookies");
        for (String cookie : cookies) out.writeString(cookie);
        out.writeEndArray();
    }

    private static void map(JsonGenerator out, String name, Map<String, String> entries) throws IOException {
        out.writeObjectFieldStart(name);
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            out.writeStringField(entry.getKey(), entry.getValue());
        }
        out.writeEndObject();
    }

    private static Map<String, String> parameters(String query) {
        var joined = new LinkedHashMap<String, String>();
        new QueryStringDecoder(query, false)
                .parameters()
                .forEach((name, values) -> joined.put(name, String.join(",", values)));
        return joined;
    }

    private void context(
            JsonGenerator out,
            IncomingRequest request,
            String path,
            String routeKey,
            EventHeaders headers,
            Arrival arrival)
            throws IOException {
        out.writeObjectFieldStart("requestContext");
        out.writeStringField("accountId", ACCOUNT);
        out.writeStringField("apiId", API);
        out.writeStringField("domainName", headers.domain());
        out.writeStringField("domainPrefix", headers.domainPrefix());
        out.writeObjectFieldStart("http");
        out.writeStringField("method", request.method());
        out.writeStringField("path", path);
        out.writeStringField("protocol", request.protocol());
        out.writeStringField("sourceIp", request.sourceIp());
        out.writeStringField("userAgent", headers.userAgent());
        out.writeEndObject();
        out.writeStringField("requestId", arrival.requestId());
        out.writeStringField("routeKey", routeKey);
        out.writeStringField("stage", STAGE);
        out.writeStringField("time", time.forEvent(arrival.epochMillis()));
        out.writeNumberField("timeEpoch", arrival.epochMillis());
        out.writeEndObject();
    }
}
