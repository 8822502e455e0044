package flashsale.proof.catalogue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** The routes that everybody may read. */
public final class ReadDoor implements AutoCloseable {
    /** Longer than the gateway waits for a function. */
    public static final int PATIENCE_SECONDS = 15;

    private final HttpClient client;
    private final URI shop;

    public ReadDoor(Vertx vertx, URI shop, int connections) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(connections)
                .setReadIdleTimeout(PATIENCE_SECONDS)
                .setTcpNoDelay(true));
        this.shop = shop;
    }

    /** Never fails. */
    public Future<Heard> read(Get get) {
        var route = new RequestOptions()
                .setHost(shop.getHost())
                .setPort(shop.getPort())
                .setURI(get.path());
        return Heard.of(client.request(route).compose(request -> {
            if (!get.knownTag().isEmpty()) {
                request.putHeader(HttpHeaders.IF_NONE_MATCH, get.knownTag());
            }
            return request.send();
        }));
    }

    @Override
    public void close() {
        client.close();
    }
}
