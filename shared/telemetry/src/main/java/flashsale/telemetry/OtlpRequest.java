package flashsale.telemetry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** The JSON form of OTLP's ExportTraceServiceRequest, in which 64-bit numbers are texts and ids hex digits. */
final class OtlpRequest {
    private static final byte[] SERVICE = JsonLine.constant(
            "{\"resourceSpans\":[{\"resource\":{\"attributes\":[{\"key\":\"service.name\",\"value\":{\"stringValue\":\"");
    private static final byte[] SPANS = JsonLine.constant("\"}}]},\"scopeSpans\":[{\"spans\":[");
    private static final byte[] TRACE = JsonLine.constant("{\"traceId\":\"");
    private static final byte[] SPAN = JsonLine.constant("\",\"spanId\":\"");
    private static final byte[] PARENT = JsonLine.constant("\",\"parentSpanId\":\"");
    private static final byte[] NAME = JsonLine.constant("\",\"name\":\"");

    /** One is SPAN_KIND_INTERNAL: what called whom is told by parents. */
    private static final byte[] BEGIN = JsonLine.constant("\",\"kind\":1,\"startTimeUnixNano\":\"");

    private static final byte[] END = JsonLine.constant("\",\"endTimeUnixNano\":\"");
    private static final byte[] INVOCATION =
            JsonLine.constant("\",\"attributes\":[{\"key\":\"faas.invocation_id\",\"value\":{\"stringValue\":\"");
    private static final byte[] SUBJECT =
            JsonLine.constant("\"}},{\"key\":\"flashsale.subject\",\"value\":{\"stringValue\":\"");
    private static final byte[] END_OF_SPAN = JsonLine.constant("\"}}]}");
    private static final byte[] END_OF_ALL = JsonLine.constant("]}]}]}");

    private OtlpRequest() {}

    static byte[] of(String service, List<Span> spans) throws IOException {
        var json = new JsonLine().raw(SERVICE).text(service).raw(SPANS);
        for (int i = 0; i < spans.size(); i++) {
            if (i > 0) {
                json.raw(',');
            }
            write(json, spans.get(i));
        }
        var body = new ByteArrayOutputStream();
        json.raw(END_OF_ALL).endAt(body);
        return body.toByteArray();
    }

    private static void write(JsonLine json, Span span) {
        json.raw(TRACE).text(span.trace().trace());
        json.raw(SPAN).text(span.id());
        if (!span.trace().parent().isEmpty()) {
            json.raw(PARENT).text(span.trace().parent());
        }
        json.raw(NAME).text(span.name());
        json.raw(BEGIN).number(span.beginNanos());
        json.raw(END).number(span.endNanos());
        json.raw(INVOCATION).text(span.requestId());
        if (!span.subject().isEmpty()) {
            json.raw(SUBJECT).text(span.subject());
        }
        json.raw(END_OF_SPAN);
    }
}
