package flashsale.domain.search;

import flashsale.domain.product.Attribute;
import flashsale.domain.product.Category;
import java.util.List;
import java.util.Optional;

/**
 * What a found product must be; it is all of it at once.
 *
 * @param within the category or any category below it
 * @param attributes each says of one attribute which values are good, any of them
 * @param inStock only products with units on sale
 */
public record SearchFilters(Optional<Category> within, PriceRange price, List<Attribute> attributes, boolean inStock) {
    public static final SearchFilters NONE = new SearchFilters(Optional.empty(), PriceRange.ANY, List.of(), false);

    /** More than any page of filters has. */
    private static final int MOST_ATTRIBUTES = 10;

    public SearchFilters {
        if (attributes.size() > MOST_ATTRIBUTES) {
            throw new IllegalArgumentException("must be at most %d attributes".formatted(MOST_ATTRIBUTES));
        }
        attributes = List.copyOf(attributes);
    }
}
