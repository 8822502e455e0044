package flashsale.local.gateway;

import flashsale.local.runtime.Machine;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** One request and its response. */
final class Exchange {
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("apigw-requestid");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
    private static final CharSequence TEXT = HttpHeaders.createOptimized("text/plain;charset=UTF-8");
    private static final String NOBODY = "-";
    private static final long HANG_UP_MILLIS = 500;

    private final HttpServerRequest request;
    private final Consumer<AccessLog.Line> log;
    private final Machine machine;
    private final long arrivedNanos;
    private final long arrivedMillis;
    private final String id;
    private final String trace;
    private String function = NOBODY;

    Exchange(HttpServerRequest request, Machine machine, Consumer<AccessLog.Line> log) {
        this.request = request;
        this.machine = machine;
        this.log = log;
        this.arrivedNanos = machine.nanos();
        this.arrivedMillis = machine.clock().millis();
        this.id = machine.shortId();
        String brought = EventHeaders.traceOf(request.headers());
        this.trace = brought == null ? machine.traceId() : brought;
    }

    long arrivedNanos() {
        return arrivedNanos;
    }

    String trace() {
        return trace;
    }

    void routed(String to) {
        function = to;
    }

    IncomingRequest incoming(Buffer body) {
        String query = request.query();
        return new IncomingRequest(
                request.method().name(),
                request.path(),
                query == null ? "" : query,
                request.version() == HttpVersion.HTTP_1_0 ? "HTTP/1.0" : "HTTP/1.1",
                request.remoteAddress().hostAddress(),
                request.headers(),
                body);
    }

    EventWriter.Arrival arrival() {
        return new EventWriter.Arrival(
                id, trace, arrivedMillis, request.localAddress().port());
    }

    /** An answer of the gateway itself. */
    void say(int status, String message) {
        HttpServerResponse response = request.response();
        if (response.closed() || response.ended()) return;
        response.putHeader(HttpHeaders.CONTENT_TYPE, JSON);
        end(response, status, Buffer.buffer("{\"message\":\"" + message + "\"}"));
    }

    /** The client may go on sending what nobody wants: it gets a moment to hear the answer, and is hung up on. */
    void sayAndHangUp(int status, String message) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        say(status, message);
        machine.vertx().setTimer(HANG_UP_MILLIS, _ -> request.connection().close());
    }

    void answer(FunctionAnswer answer) {
        HttpServerResponse response = request.response();
        if (response.closed() || response.ended()) return;
        try {
            for (Map.Entry<String, String> header : answer.headers()) {
                if (isOurs(header.getKey())) continue;
                response.putHeader(header.getKey(), header.getValue());
            }
            for (String cookie : answer.cookies()) response.headers().add(HttpHeaders.SET_COOKIE, cookie);
        } catch (IllegalArgumentException forbidden) {
            // A line break in a header would start a second response.
            response.headers().clear();
            say(500, "Internal Server Error");
            return;
        }
        boolean untyped = answer.body().length() > 0 && !response.headers().contains(HttpHeaders.CONTENT_TYPE);
        if (untyped) response.putHeader(HttpHeaders.CONTENT_TYPE, TEXT);
        end(response, answer.status(), answer.body());
    }

    /** Headers that belong to the connection, of which the function knows nothing. */
    private static boolean isOurs(String header) {
        return switch (header.toLowerCase(Locale.ROOT)) {
            case "connection", "keep-alive", "transfer-encoding", "content-length", "upgrade" -> true;
            default -> false;
        };
    }

    private void end(HttpServerResponse response, int status, Buffer body) {
        response.setStatusCode(status).putHeader(REQUEST_ID, id);
        if (request.method() == HttpMethod.HEAD) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                    .end();
        } else {
            response.end(body);
        }
        log.accept(new AccessLog.Line(
                arrivedMillis,
                request.remoteAddress().hostAddress(),
                request.method().name(),
                request.path(),
                status,
                body.length(),
                (machine.nanos() - arrivedNanos) / 1000,
                function,
                id));
    }
}
