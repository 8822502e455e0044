package flashsale.product;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.product.Addition;
import flashsale.domain.product.NewProduct;
import flashsale.domain.product.Product;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.ProductText;
import flashsale.domain.search.FoundProduct;
import flashsale.domain.search.PriceRange;
import flashsale.domain.search.ProductNames.Named;
import flashsale.domain.search.SearchFilters;
import flashsale.domain.search.SearchOrder;
import flashsale.domain.search.SearchPlace;
import flashsale.domain.search.SearchQuery;
import flashsale.domain.search.SearchText;
import flashsale.testing.InMemoryProducts;
import flashsale.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a search shows while the index is away. */
class SearchingTheCatalogueTest {
    private final InMemoryProducts products = new InMemoryProducts();
    private final List<Named> names = new ArrayList<>();
    private final CatalogueSearch search = new CatalogueSearch((_, _) -> names);

    @Test
    void who_wants_what_is_there_is_not_shown_what_is_not() {
        var there = named("Cup", OptionalLong.of(3));
        var gone = named("Cup of glass", OptionalLong.of(0));
        var unknown = named("Cup of clay", OptionalLong.empty());

        assertThat(found(true)).containsExactly(there);
        assertThat(found(false)).containsExactly(there, gone, unknown);
    }

    @Test
    void units_are_shown_where_they_are_known() {
        named("Cup", OptionalLong.of(3));
        named("Cup of clay", OptionalLong.empty());

        assertThat(search.search(SearchQuery.of("Cup", 10)).items())
                .extracting(FoundProduct::available)
                .containsExactly(OptionalLong.of(3), OptionalLong.empty());
    }

    private List<ProductId> found(boolean inStock) {
        var filters = new SearchFilters(Optional.empty(), PriceRange.ANY, List.of(), inStock);
        var query =
                new SearchQuery(new SearchText("Cup"), filters, SearchOrder.RELEVANCE, new SearchPlace.Offset(0), 10);
        return search.search(query).items().stream().map(FoundProduct::id).toList();
    }

    private ProductId named(String name, OptionalLong available) {
        var sample = Samples.product();
        var added = (Addition.Added) products.add(
                new NewProduct(sample.sku(), new ProductText(name, ""), sample.price(), sample.createdAt()));
        Product product = added.product();
        names.add(new Named(product, available));
        return product.id();
    }
}
