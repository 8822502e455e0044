package flashsale.product;

import flashsale.domain.product.Attribute;
import flashsale.domain.product.Product;
import flashsale.domain.search.Facets;
import flashsale.domain.search.FoundProduct;
import flashsale.domain.search.Highlights;
import flashsale.domain.search.ProductNames;
import flashsale.domain.search.ProductNames.Named;
import flashsale.domain.search.ProductSearch;
import flashsale.domain.search.SearchFilters;
import flashsale.domain.search.SearchOrder;
import flashsale.domain.search.SearchPage;
import flashsale.domain.search.SearchPlace;
import flashsale.domain.search.SearchQuery;
import flashsale.domain.search.SearchText;
import flashsale.domain.search.Suggestion;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The search while the index is away: names that begin like the query. Every filter holds, so that
 * nothing is shown that was not wished for. There is no page beyond the products looked at.
 */
final class CatalogueSearch implements ProductSearch {
    /** Products looked at. More would take longer than a degraded answer may. */
    private static final int LOOKED_AT = 200;

    private final ProductNames names;

    CatalogueSearch(ProductNames names) {
        this.names = names;
    }

    @Override
    public SearchPage search(SearchQuery query) {
        var all = names.beginningWith(query.text().value(), LOOKED_AT).stream()
                .filter(named -> fits(query.filters(), named))
                .sorted(order(query.order()))
                .toList();
        var page = all.stream()
                .skip(before(query.place(), all))
                .limit(query.size())
                .map(CatalogueSearch::found)
                .toList();
        return new SearchPage(page, all.size(), Facets.NONE, Optional.empty());
    }

    private static boolean fits(SearchFilters filters, Named named) {
        var product = named.product();
        var category = product.details().category();
        return filters.within()
                        .map(within -> category.filter(within::contains).isPresent())
                        .orElse(true)
                && (!filters.inStock() || named.available().orElse(0) > 0)
                && filters.price().contains(product.price().minor())
                && filters.attributes().stream().allMatch(wanted -> says(product, wanted));
    }

    private static boolean says(Product product, Attribute wanted) {
        return product.details().attributes().stream()
                .filter(attribute -> attribute.name().equals(wanted.name()))
                .anyMatch(attribute -> attribute.values().stream().anyMatch(wanted.values()::contains));
    }

    private static Comparator<Named> order(SearchOrder order) {
        var byId =
                Comparator.comparingLong((Named named) -> named.product().id().value());
        var byPrice = Comparator.comparingLong(
                (Named named) -> named.product().price().minor());
        return switch (order) {
            case RELEVANCE -> byId;
            case PRICE_UP -> byPrice.thenComparing(byId);
            case PRICE_DOWN -> byPrice.reversed().thenComparing(byId);
            case NEWEST ->
                Comparator.comparing((Named named) -> named.product().createdAt())
                        .reversed()
                        .thenComparing(byId);
        };
    }

    private static long before(SearchPlace place, List<Named> all) {
        return switch (place) {
            case SearchPlace.Offset(int before) -> before;
            // A cursor of the index: shown from after its product, and from the beginning where that is not among
            // these.
            case SearchPlace.After(var cursor) ->
                1 + all.stream().map(named -> named.product().id()).toList().indexOf(cursor.last());
        };
    }

    private static FoundProduct found(Named named) {
        var product = named.product();
        return new FoundProduct(
                product.id(),
                product.sku(),
                product.text().name(),
                product.price(),
                product.details().category(),
                product.details().images().stream().findFirst(),
                named.available(),
                Highlights.NONE);
    }

    @Override
    public List<Suggestion> suggest(SearchText beginning, int limit) {
        return names.beginningWith(beginning.value(), limit).stream()
                .map(Named::product)
                .map(product -> new Suggestion(product.text().name(), product.id()))
                .toList();
    }
}
