package flashsale.proof.catalogue;

import flashsale.proof.CannotRun;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks with one search which versions of some products can be found. */
public final class IndexWatch implements AutoCloseable {
    /** Where the shop's searches go. */
    private static final String SEARCH = "/products/_search";

    private static final int OK = 200;

    private final HttpClient client;
    private final RequestOptions route;
    private final Buffer question;

    public IndexWatch(Vertx vertx, URI openSearch, List<String> products) {
        this.client = vertx.createHttpClient();
        this.route = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(openSearch.getHost())
                .setPort(openSearch.getPort())
                .setURI(SEARCH);
        var ids = new JsonArray(products.stream().map(Long::valueOf).toList());
        this.question = new JsonObject()
                .put("size", products.size())
                .put("_source", new JsonArray().add("id").add("version"))
                .put("query", new JsonObject().put("terms", new JsonObject().put("id", ids)))
                .toBuffer();
    }

    /** Version by product; those not found are not in it. */
    public Future<Map<String, Integer>> look() {
        return client.request(route)
                .compose(request -> request.putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .send(question))
                .compose(response -> response.body().map(body -> read(response.statusCode(), body)));
    }

    private static Map<String, Integer> read(int status, Buffer body) {
        if (status != OK) {
            throw new CannotRun("OpenSearch answered %d: %s".formatted(status, body));
        }
        var versions = new HashMap<String, Integer>();
        var hits = body.toJsonObject().getJsonObject("hits").getJsonArray("hits");
        for (int i = 0; i < hits.size(); i++) {
            var product = hits.getJsonObject(i).getJsonObject("_source");
            versions.put(String.valueOf(product.getLong("id")), product.getInteger("version"));
        }
        return versions;
    }

    @Override
    public void close() {
        client.close();
    }
}
