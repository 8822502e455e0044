package flashsale.telemetry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** The JSON form of OTLP's ExportTraceServiceRequest, in which 64-bit numbers are texts and ids hex digits. */
final class OtlpRequest {
    /** SPAN_KIND_INTERNAL: what called whom is told by parents. */
    private static final int INTERNAL = 1;

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private OtlpRequest(JsonGenerator json) {
        this.json = json;
    }

    static byte[] of(String service, List<Span> spans) throws IOException {
        var body = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(body)) {
            new OtlpRequest(json).write(service, spans);
        }
        return body.toByteArray();
    }

    private void write(String service, List<Span> spans) throws IOException {
        json.writeStartObject();
        begin("resourceSpans");
        json.writeObjectFieldStart("resource");
        json.writeArrayFieldStart("attributes");
        attribute("service.name", service);
        json.writeEndArray();
        json.writeEndObject();
        begin("scopeSpans");
        json.writeArrayFieldStart("spans");
        for (var span : spans) {
            write(span);
        }
        json.writeEndArray();
        end();
        end();
        json.writeEndObject();
    }

    private void write(Span span) throws IOException {
        json.writeStartObject();
        json.writeStringField("traceId", span.trace().trace());
        json.writeStringField("spanId", span.id());
        if (!span.trace().parent().isEmpty()) {
            json.writeStringField("parentSpanId", span.trace().parent());
        }
        json.writeStringField("name", span.name());
        json.writeNumberField("kind", INTERNAL);
        json.writeStringField("startTimeUnixNano", Long.toString(span.beginNanos()));
        json.writeStringField("endTimeUnixNano", Long.toString(span.endNanos()));
        json.writeArrayFieldStart("attributes");
        attribute("faas.invocation_id", span.requestId());
        if (!span.order().isEmpty()) {
            attribute("order.id", span.order());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void attribute(String key, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", key);
        json.writeObjectFieldStart("value");
        json.writeStringField("stringValue", value);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void begin(String listOfOne) throws IOException {
        json.writeArrayFieldStart(listOfOne);
        json.writeStartObject();
    }

    private void end() throws IOException {
        json.writeEndObject();
        json.writeEndArray();
    }
}
