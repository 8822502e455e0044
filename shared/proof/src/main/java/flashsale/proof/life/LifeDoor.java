package flashsale.proof.life;

import flashsale.proof.crowd.Connections;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
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
import java.util.function.Consumer;

/** The routes of one order over HTTP/1.1. Called, and calling back, on one thread. */
final class LifeDoor {
    private final HttpClient client;
    private final List<CharSequence> buyers;
    private final CharSequence admin;

    /**
     * @param connections open at most at once; as many requests may wait for one
     * @param buyers header value of each buyer
     * @param admin an admin's header value
     */
    LifeDoor(Vertx vertx, URI shop, int connections, List<CharSequence> buyers, CharSequence admin) {
        this.client = Connections.open(vertx, shop, connections);
        this.buyers = buyers;
        this.admin = admin;
    }

    /** @param ear is called exactly once */
    void send(Life life, Act act, Consumer<Answer> ear) {
        client.request(route(life, act)).onComplete(connected -> {
            if (connected.failed()) {
                ear.accept(Answer.LOST);
                return;
            }
            send(connected.result(), life, act).onComplete(response -> read(response, ear));
        });
    }

    private RequestOptions route(Life life, Act act) {
        var order = "/v1/orders/" + life.order();
        var route = new RequestOptions();
        return switch (act.kind()) {
            case PAY -> route.setMethod(HttpMethod.POST).setURI(order + "/payments");
            case CANCEL -> route.setMethod(HttpMethod.POST).setURI(order + "/cancellation");
            case REFUND -> route.setMethod(HttpMethod.POST).setURI(order + "/refunds");
            case READ -> route.setMethod(HttpMethod.GET).setURI(order);
        };
    }

    private Future<HttpClientResponse> send(HttpClientRequest outgoing, Life life, Act act) {
        var headers = outgoing.headers().set(HttpHeaders.AUTHORIZATION, buyers.get(life.buyer()));
        return switch (act.kind()) {
            case PAY -> {
                headers.set("idempotency-key", Life.key(act)).set(HttpHeaders.CONTENT_TYPE, "application/json");
                yield outgoing.send(payment(act));
            }
            case REFUND -> {
                headers.set(HttpHeaders.AUTHORIZATION, admin).set(HttpHeaders.CONTENT_TYPE, "application/json");
                yield outgoing.send("{}");
            }
            case CANCEL, READ -> outgoing.send();
        };
    }

    private static Buffer payment(Act act) {
        return Buffer.buffer("{\"method\":\"card\",\"instrument\":\"%s\"}".formatted(act.instrument()));
    }

    private static void read(AsyncResult<HttpClientResponse> answered, Consumer<Answer> ear) {
        if (answered.failed()) {
            ear.accept(Answer.LOST);
            return;
        }
        var response = answered.result();
        response.body()
                .onComplete(body -> ear.accept(
                        body.failed()
                                ? Answer.LOST
                                : LifeAnswerReader.read(
                                        response.statusCode(),
                                        response.getHeader(HttpHeaders.RETRY_AFTER),
                                        body.result().toString())));
    }

    void close() {
        client.close();
    }
}
