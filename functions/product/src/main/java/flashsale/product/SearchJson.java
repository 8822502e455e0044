package flashsale.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import flashsale.domain.product.Category;
import flashsale.domain.product.Image;
import flashsale.domain.search.FoundProduct;
import flashsale.domain.search.SearchCursor;
import flashsale.domain.search.SearchPage;
import flashsale.http.MoneyJson;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * @param next the cursor of the next page, where there is one
 * @param degraded the index is away: names that begin like the query, without facets
 */
@RegisterForReflection
record SearchJson(
        List<Item> items,
        long total,
        FacetsJson facets,
        @JsonInclude(Include.NON_ABSENT) Optional<String> next,
        boolean degraded,
        long tookMs) {
    static SearchJson of(SearchProducts.Searched<SearchPage> searched, Duration took) {
        var page = searched.answer();
        return new SearchJson(
                page.items().stream().map(Item::of).toList(),
                page.total(),
                FacetsJson.of(page.facets()),
                page.next().map(SearchCursor::toString),
                searched.degraded(),
                took.toMillis());
    }

    /** @param highlights parts of the product's text as HTML, escaped but for {@code <em>} */
    @RegisterForReflection
    record Item(
            String id,
            String sku,
            String name,
            MoneyJson price,
            @JsonInclude(Include.NON_ABSENT) Optional<String> category,
            @JsonInclude(Include.NON_ABSENT) Optional<String> image,
            @JsonInclude(Include.NON_ABSENT) OptionalLong available,
            Highlighted highlights) {
        static Item of(FoundProduct found) {
            return new Item(
                    found.id().toString(),
                    found.sku().value(),
                    found.name(),
                    MoneyJson.of(found.price()),
                    found.category().map(Category::path),
                    found.image().map(Image::address),
                    found.available(),
                    new Highlighted(
                            found.highlights().name(), found.highlights().description()));
        }
    }

    @RegisterForReflection
    record Highlighted(
            @JsonInclude(Include.NON_ABSENT) Optional<String> name,
            @JsonInclude(Include.NON_ABSENT) Optional<String> description) {}
}
