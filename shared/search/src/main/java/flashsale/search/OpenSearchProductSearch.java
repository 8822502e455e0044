package flashsale.search;

import flashsale.domain.product.ProductId;
import flashsale.domain.search.ProductSearch;
import flashsale.domain.search.SearchPage;
import flashsale.domain.search.SearchQuery;
import flashsale.domain.search.SearchText;
import flashsale.domain.search.Suggestion;
import java.util.ArrayList;
import java.util.List;

/** The search in the index behind {@link IndexNames#READ}. */
public final class OpenSearchProductSearch implements ProductSearch {
    private final OpenSearch openSearch;

    public OpenSearchProductSearch(OpenSearch openSearch) {
        this.openSearch = openSearch;
    }

    @Override
    public SearchPage search(SearchQuery query) {
        return PageReader.read(query, Searching.in(openSearch, SearchBody.of(query)));
    }

    @Override
    public List<Suggestion> suggest(SearchText beginning, int limit) {
        var suggestions = new ArrayList<Suggestion>();
        for (var hit : Searching.in(openSearch, SuggestBody.of(beginning.value(), limit))
                .at("/hits/hits")) {
            var source = hit.path("_source");
            suggestions.add(new Suggestion(
                    source.path("name").asText(),
                    new ProductId(source.path("id").asLong())));
        }
        return suggestions;
    }
}
