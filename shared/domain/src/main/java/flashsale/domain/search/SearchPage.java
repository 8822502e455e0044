package flashsale.domain.search;

import java.util.List;
import java.util.Optional;

/**
 * @param total how many products were found, on all pages
 * @param next where the next page begins; empty on the last one
 */
public record SearchPage(List<FoundProduct> items, long total, Facets facets, Optional<SearchCursor> next) {}
