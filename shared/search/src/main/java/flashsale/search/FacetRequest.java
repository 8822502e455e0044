package flashsale.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import flashsale.domain.search.PriceRange;
import java.util.List;
import java.util.OptionalLong;

/** Asks how the found products divide. */
final class FacetRequest {
    static final String CATEGORIES = "categories";
    static final String PRICES = "prices";
    static final String ATTRIBUTES = "attributes";

    /** Fen: where shoppers tend to draw the line. */
    private static final List<Long> PRICE_STEPS = List.of(10_000L, 50_000L, 100_000L, 300_000L, 500_000L, 1_000_000L);

    private static final int MOST_CATEGORIES = 50;

    /** Pairs of a name and a value, over all names. */
    private static final int MOST_VALUES = 200;

    private FacetRequest() {}

    static void addTo(ObjectNode body) {
        var facets = body.putObject("aggs");
        facets.putObject(CATEGORIES).putObject("terms").put("field", "within").put("size", MOST_CATEGORIES);
        facets.putObject(ATTRIBUTES)
                .putObject("terms")
                .put("field", "attributes")
                .put("size", MOST_VALUES);
        var prices = facets.putObject(PRICES).putObject("range").put("field", "priceMinor");
        var ranges = prices.putArray("ranges");
        for (int step = 0; step <= PRICE_STEPS.size(); step++) {
            var range = ranges.addObject();
            if (step > 0) {
                range.put("from", PRICE_STEPS.get(step - 1));
            }
            if (step < PRICE_STEPS.size()) {
                range.put("to", PRICE_STEPS.get(step));
            }
        }
    }

    /** OpenSearch's upper end is not included, ours is. */
    static PriceRange range(OptionalLong from, OptionalLong below) {
        return new PriceRange(from, below.isPresent() ? OptionalLong.of(below.getAsLong() - 1) : OptionalLong.empty());
    }
}
