package flashsale.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flashsale.domain.search.PriceRange;
import flashsale.domain.search.SearchFilters;
import flashsale.domain.search.SearchPlace;
import flashsale.domain.search.SearchQuery;
import java.math.BigDecimal;
import java.util.OptionalLong;

/** The request for one page of a search. */
final class SearchBody {
    /** What a list of found products shows; descriptions stay where they are. */
    private static final String[] SHOWN = {
        "id", "sku", "name", "priceMinor", "currency", "category", "image", "available"
    };

    private SearchBody() {}

    static ObjectNode of(SearchQuery query) {
        var body = OpenSearch.JSON.createObjectNode().put("size", query.size()).put("track_total_hits", true);
        var bool = body.putObject("query").putObject("bool");
        Words.match(query.text().value(), bool);
        filter(query.filters(), bool.putArray("filter"));
        sort(query, body.putArray("sort"));
        var source = body.putArray("_source");
        for (var field : SHOWN) {
            source.add(field);
        }
        HighlightRequest.addTo(body, query.text().value());
        switch (query.place()) {
            case SearchPlace.Offset(int before) -> {
                body.put("from", before);
                FacetRequest.addTo(body);
            }
            case SearchPlace.After(var cursor) -> {
                var after = body.putArray("search_after");
                after.add(new BigDecimal(cursor.sortedBy()));
                after.add(cursor.last().value());
            }
        }
        return body;
    }

    private static void filter(SearchFilters filters, ArrayNode all) {
        all.addObject().putObject("term").put("shown", true);
        filters.within().ifPresent(category -> all.addObject().putObject("term").put("within", category.path()));
        price(filters.price(), all);
        for (var attribute : filters.attributes()) {
            var values = all.addObject().putObject("terms").putArray("attributes");
            attribute.values().forEach(value -> values.add(ProductDocument.term(attribute, value)));
        }
        if (filters.inStock()) {
            all.addObject().putObject("range").putObject("available").put("gt", 0);
        }
    }

    private static void price(PriceRange price, ArrayNode all) {
        if (price.equals(PriceRange.ANY)) {
            return;
        }
        var range = all.addObject().putObject("range").putObject("priceMinor");
        put(range, "gte", price.from());
        put(range, "lte", price.to());
    }

    private static void put(ObjectNode range, String end, OptionalLong price) {
        price.ifPresent(minor -> range.put(end, minor));
    }

    /** The id comes last in every order, so that no two products are equal in it and none is shown on two pages. */
    private static void sort(SearchQuery query, ArrayNode sort) {
        switch (query.order()) {
            case RELEVANCE -> sort.addObject().put("_score", "desc");
            case PRICE_UP -> sort.addObject().put("priceMinor", "asc");
            case PRICE_DOWN -> sort.addObject().put("priceMinor", "desc");
            case NEWEST -> sort.addObject().put("createdAt", "desc");
        }
        sort.addObject().put("id", "asc");
    }
}
