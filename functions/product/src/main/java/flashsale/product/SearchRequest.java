package flashsale.product;

import flashsale.domain.product.Attribute;
import flashsale.domain.product.Category;
import flashsale.domain.search.PriceRange;
import flashsale.domain.search.SearchCursor;
import flashsale.domain.search.SearchFilters;
import flashsale.domain.search.SearchOrder;
import flashsale.domain.search.SearchPlace;
import flashsale.domain.search.SearchQuery;
import flashsale.domain.search.SearchText;
import flashsale.http.Field;
import flashsale.http.QueryFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The query string of a search, read into a query. */
final class SearchRequest {
    private static final int USUAL_SIZE = 20;

    /** So many digits fit into a long, and no price comes near. */
    private static final Pattern PRICE = Pattern.compile("[0-9]{1,15}");

    /** More pages than can be counted to. */
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");

    private static final Map<String, SearchOrder> ORDERS = Map.of(
            "relevance", SearchOrder.RELEVANCE,
            "price", SearchOrder.PRICE_UP,
            "-price", SearchOrder.PRICE_DOWN,
            "newest", SearchOrder.NEWEST);

    private SearchRequest() {}

    /** @throws flashsale.http.Refusal where anything of it is not valid, with all that is not */
    static SearchQuery of(Map<String, List<String>> parameters) {
        var fields = new QueryFields(parameters);
        var text = fields.required("q", SearchText::new);
        var filters = filters(fields);
        var order = fields.optional("sort", SearchRequest::order);
        var size = fields.optional("size", SearchRequest::size);
        var page = fields.optional("page", SearchRequest::count);
        var cursor = fields.optional("cursor", SearchRequest::cursor);
        var place = fields.together(
                "page",
                () -> place(page.get(), cursor.get(), size.get().orElse(USUAL_SIZE)),
                List.of(page, cursor, size));
        var query = fields.together(
                "page",
                () -> new SearchQuery(
                        text.get(),
                        filters.get(),
                        order.get().orElse(SearchOrder.RELEVANCE),
                        place.get(),
                        size.get().orElse(USUAL_SIZE)),
                List.of(text, filters, order, size, place));
        return fields.read(query::get);
    }

    private static Field<SearchFilters> filters(QueryFields fields) {
        var category = fields.optional("category", Category::new);
        var lowest = fields.optional("minPrice", SearchRequest::price);
        var highest = fields.optional("maxPrice", SearchRequest::price);
        var inStock = fields.optional("inStock", SearchRequest::flag);
        var named = fields.beginningWith("attr.");
        var prices = fields.together(
                "maxPrice", () -> new PriceRange(end(lowest.get()), end(highest.get())), List.of(lowest, highest));
        var attributes = fields.together("attr", () -> attributes(named), List.of());
        return fields.together(
                "attr",
                () -> new SearchFilters(
                        category.get(),
                        prices.get(),
                        attributes.get(),
                        inStock.get().orElse(false)),
                List.of(category, prices, attributes, inStock));
    }

    private static List<Attribute> attributes(Map<String, List<String>> named) {
        return named.entrySet().stream()
                .map(attribute -> new Attribute(attribute.getKey(), attribute.getValue()))
                .toList();
    }

    private static SearchPlace place(Optional<Integer> page, Optional<SearchCursor> cursor, int size) {
        if (page.isPresent() && cursor.isPresent()) {
            throw new IllegalArgumentException("excludes the cursor");
        }
        return cursor.<SearchPlace>map(SearchPlace.After::new)
                .orElseGet(() -> new SearchPlace.Offset(page.orElse(0) * size));
    }

    private static OptionalLong end(Optional<Long> price) {
        return price.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private static SearchOrder order(String text) {
        return Optional.ofNullable(ORDERS.get(text))
                .orElseThrow(() -> new IllegalArgumentException("must be one of relevance, price, -price and newest"));
    }

    private static SearchCursor cursor(String text) {
        try {
            return SearchCursor.parse(text);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("must be the next of another page", unreadable);
        }
    }

    private static int size(String text) {
        int size = count(text);
        if (size < 1 || size > SearchQuery.LARGEST_SIZE) {
            throw new IllegalArgumentException("must be 1 to %d".formatted(SearchQuery.LARGEST_SIZE));
        }
        return size;
    }

    private static int count(String text) {
        if (!COUNT.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a number, 0 or more");
        }
        return Integer.parseInt(text);
    }

    private static long price(String text) {
        if (!PRICE.matcher(text).matches()) {
            throw new IllegalArgumentException("must be an amount in minor units");
        }
        return Long.parseLong(text);
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }
}
