package flashsale.proof.catalogue;

import flashsale.domain.user.SessionToken;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** The routes on which an admin revises products: one, or a file of them. */
public final class RevisionDoor implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 35;
    private static final int OK = 200;

    private final HttpClient client;
    private final CharSequence authorization;

    public RevisionDoor(Vertx vertx, URI shop, SessionToken admin, int connections) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(shop.getHost())
                .setDefaultPort(shop.getPort())
                .setMaxPoolSize(connections)
                .setReadIdleTimeout(PATIENCE_SECONDS));
        this.authorization = HttpHeaders.createOptimized("Bearer " + admin.value());
    }

    /** @return how many were revised */
    public Future<Integer> revise(List<Seen> products) {
        return products.size() == 1
                ? put(products.getFirst()).map(heard -> heard.status() == OK ? 1 : 0)
                : bring(products);
    }

    /** Never fails. */
    public Future<Heard> put(Seen seen) {
        return Heard.of(client.request(
                        HttpMethod.PUT, "/v1/admin/products/" + seen.product().id())
                .compose(request -> request.putHeader(HttpHeaders.AUTHORIZATION, authorization)
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .putHeader(HttpHeaders.IF_MATCH, "\"v" + seen.version() + '"')
                        .send(content(seen).toBuffer())));
    }

    private Future<Integer> bring(List<Seen> products) {
        var lines = products.stream()
                .map(seen -> content(seen).put("sku", seen.product().sku()).encode())
                .collect(Collectors.joining("\n"));
        return client.request(HttpMethod.POST, "/v1/admin/products/import")
                .compose(request -> request.putHeader(HttpHeaders.AUTHORIZATION, authorization)
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/x-ndjson")
                        .send(Buffer.buffer(lines)))
                .compose(response -> response.body()
                        .map(report -> response.statusCode() == OK
                                ? report.toJsonObject().getInteger("updated")
                                : 0));
    }

    private static JsonObject content(Seen seen) {
        return new JsonObject()
                .put("name", "Revised " + seen.product().id())
                .put("description", "As of version " + seen.version())
                .put("price", new JsonObject().put("amount", seen.nextPrice()).put("currency", "CNY"));
    }

    @Override
    public void close() {
        client.close();
    }
}
