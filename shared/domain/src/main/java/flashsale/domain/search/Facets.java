package flashsale.domain.search;

import flashsale.domain.product.CategoryCount;
import java.util.List;

/**
 * How the found products divide, with the most frequent values first; each list is cut where nobody reads on.
 *
 * @param categories each counts the products below it, too
 * @param prices in the order of prices, without those that are empty
 */
public record Facets(List<CategoryCount> categories, List<PriceCount> prices, List<AttributeCounts> attributes) {
    public static final Facets NONE = new Facets(List.of(), List.of(), List.of());

    public record PriceCount(PriceRange range, long products) {}

    public record AttributeCounts(String name, List<ValueCount> values) {}

    public record ValueCount(String value, long products) {}
}
