package flashsale.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    private final OpenSearch openSearch;
    private final IndexDefinition wanted;

    /** @param openSearch has to be patient: copying takes its time */
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

    private void copy(String from, String to) {
        refresh(from);
        var body = OpenSearch.JSON.createObjectNode().put("conflicts", "proceed");
        body.putObject("source").put("index", from);
        body.putObject("dest").put("index", to).put("version_type", "external");
        var copied = openSearch.send("POST", "/_reindex", body).required();
        if (!copied.path("failures").isEmpty()) {
            throw new IllegalStateException("%s cannot be copied: %s"
                    .formatted(from, copied.path("failures").get(0)));
        }
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
