package flashsale.search;

import com.fasterxml.jackson.databind.JsonNode;
import flashsale.domain.money.Money;
import flashsale.domain.product.Category;
import flashsale.domain.product.Image;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.Sku;
import flashsale.domain.search.FoundProduct;
import flashsale.domain.search.Highlights;
import flashsale.domain.search.SearchCursor;
import flashsale.domain.search.SearchPage;
import flashsale.domain.search.SearchPlace;
import flashsale.domain.search.SearchQuery;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads one page of found products. */
final class PageReader {
    private PageReader() {}

    static SearchPage read(SearchQuery query, JsonNode answer) {
        var hits = answer.at("/hits/hits");
        long total = answer.at("/hits/total/value").asLong();
        var items = new ArrayList<FoundProduct>();
        hits.forEach(hit -> items.add(found(hit)));
        return new SearchPage(items, total, FacetReader.read(answer.path("aggregations")), next(query, hits, total));
    }

    private static Optional<SearchCursor> next(SearchQuery query, JsonNode hits, long total) {
        boolean more = switch (query.place()) {
            case SearchPlace.Offset(int before) -> before + hits.size() < total;
            // How far it is to the end is not known here; the page after the last one is empty.
            case SearchPlace.After _ -> hits.size() == query.size();
        };
        if (hits.isEmpty() || !more) {
            return Optional.empty();
        }
        var sort = hits.get(hits.size() - 1).path("sort");
        return Optional.of(new SearchCursor(
                query.order(), sort.get(0).asText(), new ProductId(sort.get(1).asLong())));
    }

    private static FoundProduct found(JsonNode hit) {
        var source = hit.path("_source");
        return new FoundProduct(
                new ProductId(source.path("id").asLong()),
                new Sku(source.path("sku").asText()),
                source.path("name").asText(),
                Money.of(
                        source.path("priceMinor").asLong(),
                        source.path("currency").asText()),
                Optional.ofNullable(source.path("category").textValue()).map(Category::new),
                Optional.ofNullable(source.path("image").textValue()).map(Image::new),
                source.has("available")
                        ? OptionalLong.of(source.path("available").asLong())
                        : OptionalLong.empty(),
                highlights(hit.path("highlight")));
    }

    private static Highlights highlights(JsonNode highlight) {
        return new Highlights(first(highlight, "name.zh", "name.latin"), first(highlight, "description.zh"));
    }

    private static Optional<String> first(JsonNode highlight, String... fields) {
        return Stream.of(fields)
                .map(field -> highlight.path(field).path(0).textValue())
                .filter(text -> text != null)
                .findFirst();
    }
}
