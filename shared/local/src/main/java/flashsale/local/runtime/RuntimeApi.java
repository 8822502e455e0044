package flashsale.local.runtime;

import flashsale.local.http.Body;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * The Lambda Runtime API, version 2018-06-01, towards one process: the port a request comes in on says whose it is.
 * This is half of the hot path: two requests per invocation.
 */
final class RuntimeApi implements Handler<HttpServerRequest> {
    /** Lambda's limit for the answer of a synchronous invocation. */
    private static final int LARGEST_ANSWER = 6 * 1024 * 1024;

    private static final String ROOT = "/2018-06-01/runtime/";
    private static final String INVOCATION = ROOT + "invocation/";
    private static final String NEXT = INVOCATION + "next";
    private static final String INIT_ERROR = ROOT + "init/error";
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
    private static final CharSequence ERROR_TYPE = HttpHeaders.createOptimized("lambda-runtime-function-error-type");
    private static final Buffer ACCEPTED = Buffer.buffer("{\"status\":\"OK\"}");

    /** Who the process on the other side talks to. */
    interface Listener {
        /** The process is free and waits for an event to be written to {@code call}. */
        void next(HttpServerResponse call);

        /** False if this is not the invocation the process was given. */
        boolean answered(String invocation, Buffer payload);

        /** False if this is not the invocation the process was given. */
        boolean failed(String invocation, String type, String payload);

        void initFailed(String type, String payload);
    }

    private final Listener listener;

    RuntimeApi(Listener listener) {
        this.listener = listener;
    }

    @Override
    public void handle(HttpServerRequest request) {
        String uri = request.uri();
        if (request.method() == HttpMethod.GET && uri.equals(NEXT)) {
            listener.next(request.response());
            return;
        }
        if (request.method() == HttpMethod.POST && uri.startsWith(INVOCATION)) {
            int slash = uri.indexOf('/', INVOCATION.length());
            if (slash > 0) {
                invocation(request, uri.substring(INVOCATION.length(), slash), uri.substring(slash + 1));
                return;
            }
        }
        if (request.method() == HttpMethod.POST && uri.equals(INIT_ERROR)) {
            Body.collect(
                    request,
                    LARGEST_ANSWER,
                    body -> {
                        listener.initFailed(type(request), body.toString());
                        accept(request, true, "");
                    },
                    () -> refuse(request, 413, "RequestEntityTooLarge"));
            return;
        }
        refuse(request, 404, "NotFound");
    }

    private void invocation(HttpServerRequest request, String id, String what) {
        switch (what) {
            case "response" ->
                Body.collect(request, LARGEST_ANSWER, body -> accept(request, listener.answered(id, body), id), () -> {
                    listener.failed(id, "Function.ResponseSizeTooLarge", "the answer is larger than 6 MB");
                    refuse(request, 413, "RequestEntityTooLarge");
                });
            case "error" ->
                Body.collect(
                        request,
                        LARGEST_ANSWER,
                        body -> accept(request, listener.failed(id, type(request), body.toString()), id),
                        () -> refuse(request, 413, "RequestEntityTooLarge"));
            default -> refuse(request, 404, "NotFound");
        }
    }

    private static String type(HttpServerRequest request) {
        String type = request.getHeader(ERROR_TYPE);
        return type == null ? "Unhandled" : type;
    }

    private static void accept(HttpServerRequest request, boolean known, String id) {
        if (!known) {
            refuse(request, 400, "InvalidRequestID: " + id);
            return;
        }
        HttpServerResponse response = request.response();
        if (response.closed()) return;
        response.setStatusCode(202).putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(ACCEPTED);
    }

    private static void refuse(HttpServerRequest request, int status, String type) {
        if (request.response().closed()) return;
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                .end("{\"errorType\":\"" + type + "\"}");
    }
}
