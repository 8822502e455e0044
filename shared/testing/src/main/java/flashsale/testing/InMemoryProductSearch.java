package flashsale.testing;

import flashsale.domain.product.Attribute;
import flashsale.domain.product.Category;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductChange;
import flashsale.domain.search.Facets;
import flashsale.domain.search.FoundProduct;
import flashsale.domain.search.Highlights;
import flashsale.domain.search.ProductIndex;
import flashsale.domain.search.ProductSearch;
import flashsale.domain.search.SearchCursor;
import flashsale.domain.search.SearchFilters;
import flashsale.domain.search.SearchOrder;
import flashsale.domain.search.SearchPage;
import flashsale.domain.search.SearchPlace;
import flashsale.domain.search.SearchQuery;
import flashsale.domain.search.SearchText;
import flashsale.domain.search.Suggestion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds words letter by letter and knows nothing about languages; everything else is as in the real one. */
public final class InMemoryProductSearch implements ProductIndex, ProductSearch {
    private final TreeMap<Long, ProductChange> products = new TreeMap<>();

    @Override
    public synchronized List<Refused> put(List<ProductChange> changes) {
        for (var change : changes) {
            products.merge(change.product().id().value(), change, InMemoryProductSearch::later);
        }
        return List.of();
    }

    private static ProductChange later(ProductChange old, ProductChange change) {
        return change.product().version() >= old.product().version() ? change : old;
    }

    @Override
    public synchronized List<IndexedProduct> page(long after, int limit) {
        return products.tailMap(after, false).values().stream()
                .limit(limit)
                .map(change -> new IndexedProduct(
                        change.product().id(), change.product().version()))
                .toList();
    }

    @Override
    public synchronized void remove(List<IndexedProduct> surplus) {
        for (var indexed : surplus) {
            products.computeIfPresent(
                    indexed.id().value(),
                    (_, change) -> change.product().version() > indexed.version() ? change : null);
        }
    }

    @Override
    public synchronized SearchPage search(SearchQuery query) {
        var all = shown(query.text())
                .filter(change -> fits(query.filters(), change))
                .sorted(order(query.order()))
                .toList();
        var page = all.stream()
                .skip(before(query.place(), all))
                .limit(query.size())
                .toList();
        boolean more = !page.isEmpty() && !page.getLast().equals(all.getLast());
        var next = more ? Optional.of(cursor(query.order(), page.getLast())) : Optional.<SearchCursor>empty();
        return new SearchPage(page.stream().map(InMemoryProductSearch::found).toList(), all.size(), Facets.NONE, next);
    }

    private Stream<ProductChange> shown(SearchText text) {
        var word = text.value().toLowerCase(Locale.ROOT);
        return products.values().stream()
                .filter(change -> change.product().isShown())
                .filter(change ->
                        change.product().text().name().toLowerCase(Locale.ROOT).contains(word));
    }

    private static boolean fits(SearchFilters filters, ProductChange change) {
        var details = change.product().details();
        return filters.within()
                        .map(within -> inside(within, details.category()))
                        .orElse(true)
                && filters.price().contains(change.product().price().minor())
                && filters.attributes().stream().allMatch(wanted -> says(details.attributes(), wanted))
                && (!filters.inStock() || change.available().orElse(0) > 0);
    }

    private static boolean inside(Category within, Optional<Category> category) {
        return category.filter(within::contains).isPresent();
    }

    private static boolean says(List<Attribute> attributes, Attribute wanted) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(wanted.name()))
                .anyMatch(attribute -> attribute.values().stream().anyMatch(wanted.values()::contains));
    }

    private static Comparator<ProductChange> order(SearchOrder order) {
        var byId = Comparator.comparingLong(
                (ProductChange change) -> change.product().id().value());
        var byPrice = Comparator.comparingLong(
                (ProductChange change) -> change.product().price().minor());
        return switch (order) {
            case RELEVANCE -> byId;
            case PRICE_UP -> byPrice.thenComparing(byId);
            case PRICE_DOWN -> byPrice.reversed().thenComparing(byId);
            case NEWEST ->
                Comparator.comparing((ProductChange change) -> change.product().createdAt())
                        .reversed()
                        .thenComparing(byId);
        };
    }

    private static long before(SearchPlace place, List<ProductChange> all) {
        return switch (place) {
            case SearchPlace.Offset(int before) -> before;
            case SearchPlace.After(var cursor) ->
                1 + all.stream().map(change -> change.product().id()).toList().indexOf(cursor.last());
        };
    }

    private static SearchCursor cursor(SearchOrder order, ProductChange last) {
        var product = last.product();
        var sortedBy = switch (order) {
            case RELEVANCE -> 0;
            case PRICE_UP, PRICE_DOWN -> product.price().minor();
            case NEWEST -> product.createdAt().toEpochMilli();
        };
        return new SearchCursor(order, Long.toString(sortedBy), product.id());
    }

    private static FoundProduct found(ProductChange change) {
        var product = change.product();
        return new FoundProduct(
                product.id(),
                product.sku(),
                product.text().name(),
                product.price(),
                product.details().category(),
                product.details().images().stream().findFirst(),
                change.available(),
                Highlights.NONE);
    }

    @Override
    public synchronized List<Suggestion> suggest(SearchText beginning, int limit) {
        return shown(beginning)
                .map(ProductChange::product)
                .map(InMemoryProductSearch::suggestion)
                .limit(limit)
                .toList();
    }

    private static Suggestion suggestion(Product product) {
        return new Suggestion(product.text().name(), product.id());
    }
}
