package flashsale.search;

import flashsale.backends.Server;
import flashsale.testing.TestBackends;
import java.time.Duration;

/** The real OpenSearch of the tests, with the index of this build. */
final class RealIndex {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static final OpenSearch OPEN_SEARCH =
            new OpenSearch(TestBackends.environment(Server.OPENSEARCH).get(Server.OPENSEARCH.variable()), PATIENCE);

    private RealIndex() {}

    static void prepare() {
        new ProductIndexes(OPEN_SEARCH).prepare();
    }

    /** What was put is found from now on. */
    static void refresh() {
        OPEN_SEARCH
                .send("POST", '/' + IndexNames.READ + "/_refresh", OpenSearch.JSON.createObjectNode())
                .required();
    }

    static void empty() {
        prepare();
        refresh();
        var index = new OpenSearchProductIndex(OPEN_SEARCH);
        for (var page = index.page(0, 500); !page.isEmpty(); page = index.page(0, 500)) {
            index.remove(page);
            refresh();
        }
    }
}
