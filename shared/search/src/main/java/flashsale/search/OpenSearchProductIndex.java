package flashsale.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flashsale.domain.StoreUnavailable;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductId;
import flashsale.domain.search.ProductIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The index behind {@link IndexNames#WRITE}, which may be two for a while. Documents carry the product's own version, and
 * OpenSearch refuses to replace one by an earlier one.
 */
public final class OpenSearchProductIndex implements ProductIndex {
    /** The same version may be written again: a repair, or stock that has changed without the product. */
    private static final String VERSIONING = "external_gte";

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final OpenSearch openSearch;

    public OpenSearchProductIndex(OpenSearch openSearch) {
        this.openSearch = openSearch;
    }

    @Override
    public List<Refused> put(List<ProductChange> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        var lines = new StringBuilder();
        var written = new ArrayList<ProductChange>();
        for (var index : indexes()) {
            for (var change : changes) {
                var product = change.product();
                lines.append(action("index", index, product.id(), product.version()))
                        .append('\n');
                lines.append(ProductDocument.of(change)).append('\n');
                written.add(change);
            }
        }
        var refused = new LinkedHashMap<ProductChange, Refused>();
        refusals(lines)
                .forEach((at, reason) -> refused.putIfAbsent(written.get(at), new Refused(written.get(at), reason)));
        return List.copyOf(refused.values());
    }

    @Override
    public void remove(List<IndexedProduct> products) {
        if (products.isEmpty()) {
            return;
        }
        var lines = new StringBuilder();
        for (var index : indexes()) {
            for (var product : products) {
                lines.append(action("delete", index, product.id(), product.version()))
                        .append('\n');
            }
        }
        refusals(lines);
    }

    private List<String> indexes() {
        var indexes = ProductIndexes.behind(openSearch, IndexNames.WRITE);
        if (indexes.isEmpty()) {
            throw new StoreUnavailable("The index of products", new IOException("nobody has made it yet"));
        }
        return indexes;
    }

    private static ObjectNode action(String what, String index, ProductId id, int version) {
        var action = OpenSearch.JSON.createObjectNode();
        action.putObject(what)
                .put("_index", index)
                .put("_id", id.toString())
                .put("version", version)
                .put("version_type", VERSIONING);
        return action;
    }

    /** Why lines were refused for good, by their place; a later version that is in already is no refusal. */
    private Map<Integer, String> refusals(StringBuilder lines) {
        var refused = new LinkedHashMap<Integer, String>();
        int at = 0;
        for (var item : openSearch.bulk(lines.toString()).required().path("items")) {
            JsonNode outcome = item.elements().next();
            int status = outcome.path("status").asInt();
            if (status == 429 || status >= 500) {
                throw new StoreUnavailable(
                        "OpenSearch", new IOException("status %d for one of many".formatted(status)));
            }
            if (status >= 300 && status != CONFLICT && status != NOT_FOUND) {
                refused.put(at, outcome.at("/error/reason").asText());
            }
            at++;
        }
        return refused;
    }

    @Override
    public List<IndexedProduct> page(long after, int limit) {
        var body = OpenSearch.JSON.createObjectNode().put("size", limit);
        body.putObject("query").putObject("range").putObject("id").put("gt", after);
        body.putArray("sort").add("id");
        body.putArray("_source").add("id").add("version");
        var found = new ArrayList<IndexedProduct>();
        for (var hit : Searching.in(openSearch, body).at("/hits/hits")) {
            var source = hit.path("_source");
            found.add(new IndexedProduct(
                    new ProductId(source.path("id").asLong()),
                    source.path("version").asInt()));
        }
        return found;
    }
}
