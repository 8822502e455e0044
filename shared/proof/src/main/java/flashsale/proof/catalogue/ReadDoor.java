package flashsale.proof.catalogue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.net.URI;

/** The routes that everybody may read. */
public final class ReadDoor implements AutoCloseable {
    /** Longer than the gateway waits for a function. */
    public static final int PATIENCE_SECONDS = 15;

    private final HttpClient client;

    public ReadDoor(Vertx vertx, URI shop, int connections) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(shop.getHost())
                .setDefaultPort(shop.getPort())
                .setMaxPoolSize(connections)
                .setReadIdleTimeout(PATIENCE_SECONDS)
                .setTcpNoDelay(true));
    }

    /** Never fails. */
    public Future<Heard> read(Get get) {
        return Heard.of(client.request(HttpMethod.GET, get.path()).compose(request -> {
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
