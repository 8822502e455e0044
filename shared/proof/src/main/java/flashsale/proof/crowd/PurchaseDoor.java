package flashsale.proof.crowd;

import io.vertx.core.AsyncResult;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.List;

/** One sale's purchase route over HTTP/1.1 with connections that are kept. */
final class PurchaseDoor implements Door {
    private static final CharSequence KEY = HttpHeaders.createOptimized("idempotency-key");
    private static final CharSequence ATTEMPT = HttpHeaders.createOptimized("attempt");
    private static final CharSequence FIRST = HttpHeaders.createOptimized("0");
    private static final CharSequence AGAIN = HttpHeaders.createOptimized("1");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
    private static final CharSequence RETRY_AFTER = HttpHeaders.createOptimized("retry-after");
    private static final Buffer ONE_UNIT = Buffer.buffer("{\"quantity\":1}");

    private final HttpClient client;
    private final RequestOptions route;
    private final List<CharSequence> authorizations;

    /** @param authorizations header value of each buyer */
    PurchaseDoor(Vertx vertx, URI shop, long sale, int connections, List<CharSequence> authorizations) {
        this.client = Connections.open(vertx, shop, connections);
        this.route = new RequestOptions().setMethod(HttpMethod.POST).setURI("/v1/sales/" + sale + "/purchases");
        this.authorizations = authorizations;
    }

    @Override
    public void send(Request request, Ear ear) {
        client.request(route).onComplete(connected -> {
            if (connected.failed()) {
                ear.ended(Outcome.LOST);
                return;
            }
            var outgoing = headers(connected.result(), request);
            ear.sent();
            if (request.hangUp()) {
                hangUp(outgoing, ear);
            } else {
                outgoing.send(ONE_UNIT).onComplete(response -> read(response, ear));
            }
        });
    }

    private HttpClientRequest headers(HttpClientRequest outgoing, Request request) {
        outgoing.headers()
                .set(HttpHeaders.AUTHORIZATION, authorizations.get(request.buyer()))
                .set(HttpHeaders.CONTENT_TYPE, JSON)
                .set(KEY, request.key())
                .set(ATTEMPT, request.attempt() == 0 ? FIRST : AGAIN);
        return outgoing;
    }

    private static void hangUp(HttpClientRequest outgoing, Ear ear) {
        // Closing fails the response, which nobody is to hear of.
        outgoing.response().onComplete(_ -> {});
        outgoing.end(ONE_UNIT)
                .eventually(() -> outgoing.connection().close())
                .onComplete(_ -> ear.ended(Outcome.UNREAD));
    }

    private static void read(AsyncResult<HttpClientResponse> answered, Ear ear) {
        if (answered.failed()) {
            ear.ended(Outcome.LOST);
            return;
        }
        var response = answered.result();
        response.body()
                .onComplete(body -> ear.ended(
                        body.failed()
                                ? Outcome.LOST
                                : AnswerReader.read(
                                        response.statusCode(),
                                        response.getHeader(RETRY_AFTER),
                                        body.result().toString())));
    }

    void close() {
        client.close();
    }
}
