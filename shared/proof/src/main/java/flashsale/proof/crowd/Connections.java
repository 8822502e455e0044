package flashsale.proof.crowd;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import java.net.URI;

/** What clients of the shop speak over: HTTP/1.1, connections that are kept. */
public final class Connections {
    /** Longer than the gateway and the function may take together, so whoever hears nothing until then hears nothing. */
    private static final int PATIENCE_SECONDS = 15;

    private Connections() {}

    /**
     * @param shop to which a request goes that names no other
     * @param most open at once; as many requests may wait for one
     */
    public static HttpClient open(Vertx vertx, URI shop, int most) {
        return vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(shop.getHost())
                .setDefaultPort(shop.getPort())
                .setMaxPoolSize(most)
                .setMaxWaitQueueSize(most)
                .setReadIdleTimeout(PATIENCE_SECONDS)
                .setTcpNoDelay(true));
    }
}
