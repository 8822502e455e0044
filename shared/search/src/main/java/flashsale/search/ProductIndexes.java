package flashsale.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flashsale.domain.product.ProductId;
import flashsale.domain.search.SearchQuery;
import flashsale.domain.search.SearchText;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the index that this build wants, and moves searches to it without a gap.
 *
 * <p>How a new definition takes over: its index is made and gets every change from then on, beside the old one; what the
 * old one has is copied; searches are turned over in one step; what somebody wrote to the old one alone, because he had
 * looked before the new one was there, is copied as well. Versions make every copy safe to repeat. The old index stays
 * until the next time.
 */
public final class ProductIndexes {
    /** Documents copied at a time: some megabytes at the very most. */
    private static final int PAGE = 500;

    private static final String LONGEST_RECOVERY = "30s";

    /** In both languages, once with an error: each takes its own way through the analyzers. */
    private static final List<String> FIRST_TEXTS = List.of("手机", "phone", "wireles headphones", "笔记本电脑 32GB");

    private static final int FIRST_PAGE = 20;

    private final OpenSearch openSearch;
    private final IndexDefinition wanted;

    /** @param openSearch has to be patient: making an index takes its time */
    public ProductIndexes(OpenSearch openSearch) {
        this(openSearch, IndexDefinition.ofThisBuild());
    }

    ProductIndexes(OpenSearch openSearch, IndexDefinition wanted) {
        this.openSearch = openSearch;
        this.wanted = wanted;
    }

    /**
     * Safe to repeat, also after it was killed at any point; not by two at once.
     *
     * @return whether searches look into another index now
     */
    public boolean prepare() {
        var name = wanted.indexName();
        var serving = behind(openSearch, IndexNames.READ);
        make(name);
        if (serving.equals(List.of(name))) {
            return false;
        }
        serving.forEach(old -> copy(old, name));
        refresh(name);
        turnOver(serving, name);
        serving.forEach(old -> copy(old, name));
        removeOlderThan(serving, name);
        return true;
    }

    /** The indexes behind an alias; none where nobody has made it. */
    static List<String> behind(OpenSearch openSearch, String alias) {
        var answer = openSearch.get("/_alias/" + alias);
        if (answer.isMissing()) {
            return List.of();
        }
        var names = new ArrayList<String>();
        answer.required().fieldNames().forEachRemaining(names::add);
        return names;
    }

    /**
     * Waits until searches are answered, and asks the first ones itself: for them a server that has just started takes
     * longer than the shop is ready to wait.
     *
     * @throws flashsale.domain.StoreUnavailable where there is no answer in time
     */
    public void warm() {
        openSearch
                .get("/_cluster/health/" + IndexNames.READ + "?wait_for_status=yellow&timeout=" + LONGEST_RECOVERY)
                .required();
        var search = new OpenSearchProductSearch(openSearch);
        for (var text : FIRST_TEXTS) {
            search.search(SearchQuery.of(text, FIRST_PAGE));
            search.suggest(new SearchText(text), FIRST_PAGE);
        }
    }

    private void make(String name) {
        if (behind(openSearch, IndexNames.WRITE).contains(name)) {
            return;
        }
        if (!openSearch.get('/' + name).isMissing()) {
            // It served once, and has heard of no change since.
            openSearch.delete('/' + name).required();
        }
        var definition = wanted.json().deepCopy();
        definition.putObject("aliases").putObject(IndexNames.WRITE);
        openSearch.send("PUT", '/' + name, definition).required();
    }

    /** Page by page and by our own hand: the server's way of copying is a module that not every server has. */
    private void copy(String from, String to) {
        refresh(from);
        long after = 0;
        for (var page = page(from, after); !page.isEmpty(); page = page(from, after)) {
            var lines = new StringBuilder();
            for (var hit : page) {
                var document = hit.path("_source");
                after = document.path("id").asLong();
                int version = document.path("version").asInt();
                lines.append(Bulk.copy(to, new ProductId(after), version)).append('\n');
                lines.append(document).append('\n');
            }
            var refused = Bulk.send(openSearch, lines);
            if (!refused.isEmpty()) {
                throw new IllegalStateException("%s cannot be copied: %s".formatted(from, refused));
            }
        }
    }

    private JsonNode page(String index, long after) {
        var body = OpenSearch.JSON.createObjectNode().put("size", PAGE);
        body.putObject("query").putObject("range").putObject("id").put("gt", after);
        body.putArray("sort").add("id");
        return openSearch
                .send("POST", '/' + index + "/_search", body)
                .required()
                .at("/hits/hits");
    }

    /** What is in it is found from now on, and copied. */
    private void refresh(String index) {
        openSearch
                .send("POST", '/' + index + "/_refresh", OpenSearch.JSON.createObjectNode())
                .required();
    }

    private void turnOver(List<String> old, String name) {
        var body = OpenSearch.JSON.createObjectNode();
        var actions = body.putArray("actions");
        for (var index : old) {
            actions.add(action("remove", index, IndexNames.READ));
            actions.add(action("remove", index, IndexNames.WRITE));
        }
        actions.add(action("add", name, IndexNames.READ));
        actions.add(action("add", name, IndexNames.WRITE));
        openSearch.send("POST", "/_aliases", body).required();
    }

    private static ObjectNode action(String what, String index, String alias) {
        var action = OpenSearch.JSON.createObjectNode();
        action.putObject(what).put("index", index).put("alias", alias);
        return action;
    }

    private void removeOlderThan(List<String> previous, String name) {
        JsonNode all = openSearch.get('/' + IndexNames.index("*")).required();
        all.fieldNames().forEachRemaining(index -> {
            if (!index.equals(name) && !previous.contains(index)) {
                openSearch.delete('/' + index).required();
            }
        });
    }
}
