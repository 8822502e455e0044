package flashsale.domain.search;

import java.util.List;

/**
 * Finds products that everybody may see, forgiving typing errors. What has changed a moment ago may still be found as it
 * was.
 */
public interface ProductSearch {
    /** @throws flashsale.domain.StoreUnavailable where the index is away or slow */
    SearchPage search(SearchQuery query);

    /**
     * Names of products that somebody may be about to type, the likeliest first, none twice.
     *
     * @throws flashsale.domain.StoreUnavailable where the index is away or slow
     */
    List<Suggestion> suggest(SearchText beginning, int limit);
}
