package flashsale.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import flashsale.domain.product.CategoryCount;
import flashsale.domain.search.Facets;
import flashsale.domain.search.Facets.AttributeCounts;
import flashsale.domain.search.Facets.PriceCount;
import flashsale.domain.search.Facets.ValueCount;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.OptionalLong;

/** How the found products divide; each value is one for the filter of its name. */
@RegisterForReflection
record FacetsJson(List<InCategory> categories, List<InPrices> prices, List<InAttribute> attributes) {
    static FacetsJson of(Facets facets) {
        return new FacetsJson(
                facets.categories().stream().map(InCategory::of).toList(),
                facets.prices().stream().map(InPrices::of).toList(),
                facets.attributes().stream().map(InAttribute::of).toList());
    }

    @RegisterForReflection
    record InCategory(String category, long count) {
        static InCategory of(CategoryCount count) {
            return new InCategory(count.category().path(), count.products());
        }
    }

    @RegisterForReflection
    record InPrices(
            @JsonInclude(Include.NON_ABSENT) OptionalLong minPrice,
            @JsonInclude(Include.NON_ABSENT) OptionalLong maxPrice,
            long count) {
        static InPrices of(PriceCount count) {
            return new InPrices(count.range().from(), count.range().to(), count.products());
        }
    }

    @RegisterForReflection
    record InAttribute(String name, List<WithValue> values) {
        static InAttribute of(AttributeCounts counts) {
            return new InAttribute(
                    counts.name(), counts.values().stream().map(WithValue::of).toList());
        }
    }

    @RegisterForReflection
    record WithValue(String value, long count) {
        static WithValue of(ValueCount count) {
            return new WithValue(count.value(), count.products());
        }
    }
}
