package flashsale.search;

import com.fasterxml.jackson.databind.JsonNode;
import flashsale.domain.product.Category;
import flashsale.domain.product.CategoryCount;
import flashsale.domain.search.Facets;
import flashsale.domain.search.Facets.AttributeCounts;
import flashsale.domain.search.Facets.PriceCount;
import flashsale.domain.search.Facets.ValueCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;

/** Reads how the found products divide. */
final class FacetReader {
    /** A page of filters longer than this helps nobody. */
    private static final int MOST_NAMES = 20;

    private FacetReader() {}

    static Facets read(JsonNode aggregations) {
        if (aggregations.isMissingNode()) {
            return Facets.NONE;
        }
        return new Facets(
                categories(aggregations.path(FacetRequest.CATEGORIES)),
                prices(aggregations.path(FacetRequest.PRICES)),
                attributes(aggregations.path(FacetRequest.ATTRIBUTES)));
    }

    private static List<CategoryCount> categories(JsonNode aggregation) {
        var counts = new ArrayList<CategoryCount>();
        aggregation
                .path("buckets")
                .forEach(bucket -> counts.add(
                        new CategoryCount(new Category(bucket.path("key").asText()), count(bucket))));
        return counts;
    }

    private static List<PriceCount> prices(JsonNode aggregation) {
        var counts = new ArrayList<PriceCount>();
        for (var bucket : aggregation.path("buckets")) {
            if (count(bucket) > 0) {
                counts.add(new PriceCount(FacetRequest.range(end(bucket, "from"), end(bucket, "to")), count(bucket)));
            }
        }
        return counts;
    }

    private static OptionalLong end(JsonNode bucket, String name) {
        return bucket.has(name) ? OptionalLong.of(bucket.path(name).asLong()) : OptionalLong.empty();
    }

    private static List<AttributeCounts> attributes(JsonNode aggregation) {
        var byName = new LinkedHashMap<String, List<ValueCount>>();
        for (var bucket : aggregation.path("buckets")) {
            var term = bucket.path("key").asText();
            int separator = term.indexOf(ProductDocument.SEPARATOR);
            byName.computeIfAbsent(term.substring(0, separator), _ -> new ArrayList<>())
                    .add(new ValueCount(term.substring(separator + 1), count(bucket)));
        }
        return byName.entrySet().stream()
                .limit(MOST_NAMES)
                .map(attribute -> new AttributeCounts(attribute.getKey(), attribute.getValue()))
                .toList();
    }

    private static long count(JsonNode bucket) {
        return bucket.path("doc_count").asLong();
    }
}
