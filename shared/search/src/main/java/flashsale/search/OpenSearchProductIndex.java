package flashsale.search;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductId;
import flashsale.domain.search.ProductIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The index behind {@link IndexNames#WRITE}, which may be two for a while. Documents carry the product's own version, and
 * OpenSearch refuses to replace one by an earlier one.
 */
public final class OpenSearchProductIndex implements ProductIndex {
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
                lines.append(Bulk.put(index, product.id(), product.version())).append('\n');
                lines.append(ProductDocument.of(change)).append('\n');
                written.add(change);
            }
        }
        var refused = new LinkedHashMap<ProductChange, Refused>();
        Bulk.send(openSearch, lines)
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
                lines.append(Bulk.remove(index, product.id(), product.version()))
                        .append('\n');
            }
        }
        Bulk.send(openSearch, lines);
    }

    private List<String> indexes() {
        var indexes = ProductIndexes.behind(openSearch, IndexNames.WRITE);
        if (indexes.isEmpty()) {
            throw new StoreUnavailable("The index of products", new IOException("nobody has made it yet"));
        }
        return indexes;
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
