package flashsale.proof.bench;

import flashsale.domain.user.SessionToken;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;

/** The route on which an admin revises a product. */
final class RevisionDoor implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 35;

    private final HttpClient client;
    private final URI shop;
    private final CharSequence authorization;

    RevisionDoor(Vertx vertx, URI shop, SessionToken admin, int connections) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(connections).setReadIdleTimeout(PATIENCE_SECONDS));
        this.shop = shop;
        this.authorization = HttpHeaders.createOptimized("Bearer " + admin.value());
    }

    /**
     * @param version that the admin has seen; the product has the next one afterwards
     * @return the status of the answer
     */
    Future<Integer> revise(String product, int version) {
        var content = new JsonObject()
                .put("name", "Revised " + product)
                .put("description", "As of version " + version)
                .put("price", new JsonObject().put("amount", 10_000 + version).put("currency", "CNY"));
        var route = new RequestOptions()
                .setMethod(HttpMethod.PUT)
                .setHost(shop.getHost())
                .setPort(shop.getPort())
                .setURI("/v1/admin/products/" + product);
        return client.request(route)
                .compose(request -> request.putHeader(HttpHeaders.AUTHORIZATION, authorization)
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .putHeader(HttpHeaders.IF_MATCH, "\"v" + version + '"')
                        .send(content.toBuffer()))
                .compose(response -> response.body().map(_ -> response.statusCode()));
    }

    @Override
    public void close() {
        client.close();
    }
}
