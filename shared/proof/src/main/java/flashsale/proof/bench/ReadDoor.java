package flashsale.proof.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** The routes that everybody may read. */
final class ReadDoor implements AutoCloseable {
    private static final int OK = 200;

    /** Longer than the gateway waits for a function. */
    static final int PATIENCE_SECONDS = 15;

    private final HttpClient client;
    private final URI shop;

    ReadDoor(Vertx vertx, URI shop, int connections) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(connections)
                .setReadIdleTimeout(PATIENCE_SECONDS)
                .setTcpNoDelay(true));
        this.shop = shop;
    }

    /** @return the status of the answer, {@link LoadFigures#DEGRADED} or {@link LoadFigures#LOST}; never fails */
    Future<Integer> read(Get get) {
        var route = new RequestOptions()
                .setHost(shop.getHost())
                .setPort(shop.getPort())
                .setURI(get.path());
        return client.request(route)
                .compose(request -> {
                    if (!get.knownTag().isEmpty()) {
                        request.putHeader(HttpHeaders.IF_NONE_MATCH, get.knownTag());
                    }
                    return request.send();
                })
                .compose(response -> response.body().map(_ -> status(response)))
                .otherwise(LoadFigures.LOST);
    }

    /** An answer that must not be kept is the poor one of a search whose index was away or too slow. */
    private static int status(HttpClientResponse response) {
        boolean poor = response.statusCode() == OK && "no-store".equals(response.getHeader(HttpHeaders.CACHE_CONTROL));
        return poor ? LoadFigures.DEGRADED : response.statusCode();
    }

    @Override
    public void close() {
        client.close();
    }
}
