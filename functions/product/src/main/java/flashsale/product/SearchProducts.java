package flashsale.product;

import flashsale.domain.StoreUnavailable;
import flashsale.domain.search.ProductSearch;
import flashsale.domain.search.SearchPage;
import flashsale.domain.search.SearchQuery;
import flashsale.domain.search.SearchText;
import flashsale.domain.search.Suggestion;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Searches in the index and, while that is away or slow, in the catalogue: a poor answer is better than none. */
final class SearchProducts {
    private static final Logger LOG = Logger.getLogger(SearchProducts.class);

    /** As many as fit below a search field. */
    private static final int SUGGESTIONS = 8;

    private final ProductSearch index;
    private final ProductSearch catalogue;

    SearchProducts(ProductSearch index, ProductSearch catalogue) {
        this.index = index;
        this.catalogue = catalogue;
    }

    /** @param degraded it is the catalogue's answer */
    record Searched<T>(T answer, boolean degraded) {}

    Searched<SearchPage> search(SearchQuery query) {
        return ask(search -> search.search(query));
    }

    Searched<List<Suggestion>> suggest(SearchText beginning) {
        return ask(search -> search.suggest(beginning, SUGGESTIONS));
    }

    private <T> Searched<T> ask(Function<ProductSearch, T> question) {
        try {
            return new Searched<>(question.apply(index), false);
        } catch (StoreUnavailable away) {
            LOG.warnf("The catalogue answers a search: %s, %s", away.getMessage(), away.getCause());
            return new Searched<>(question.apply(catalogue), true);
        }
    }
}
