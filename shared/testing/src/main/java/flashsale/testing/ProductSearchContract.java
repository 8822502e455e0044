package flashsale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import flashsale.domain.product.Attribute;
import flashsale.domain.product.Category;
import flashsale.domain.product.ProductChange;
import flashsale.domain.product.ProductId;
import flashsale.domain.search.FoundProduct;
import flashsale.domain.search.PriceRange;
import flashsale.domain.search.ProductIndex;
import flashsale.domain.search.ProductIndex.IndexedProduct;
import flashsale.domain.search.ProductSearch;
import flashsale.domain.search.SearchFilters;
import flashsale.domain.search.SearchOrder;
import flashsale.domain.search.SearchPlace;
import flashsale.domain.search.SearchQuery;
import flashsale.domain.search.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ProductIndex} and {@link ProductSearch} do together. Products of other tests may be among them. */
public abstract class ProductSearchContract {
    /** In the name of every product of one test, and of no other. */
    private final String word = IndexedSamples.word();

    protected abstract ProductIndex index();

    protected abstract ProductSearch search();

    /** What was put is found from now on. */
    protected abstract void refresh();

    private void put(ProductChange... changes) {
        assertThat(index().put(List.of(changes))).isEmpty();
        refresh();
    }

    private List<ProductId> found(SearchFilters filters, SearchOrder order) {
        var query = new SearchQuery(new SearchText(word), filters, order, new SearchPlace.Offset(0), 50);
        return search().search(query).items().stream().map(FoundProduct::id).toList();
    }

    private List<FoundProduct> found() {
        return search().search(SearchQuery.of(word, 50)).items();
    }

    @Test
    void what_was_put_is_found_as_it_is() {
        var cup = IndexedSamples.of("Cup " + word).change();

        put(cup);

        var found = found();
        assertThat(found).singleElement().satisfies(product -> {
            assertThat(product.id()).isEqualTo(cup.product().id());
            assertThat(product.sku()).isEqualTo(cup.product().sku());
            assertThat(product.name()).isEqualTo(cup.product().text().name());
            assertThat(product.price()).isEqualTo(cup.product().price());
            assertThat(product.category()).isEqualTo(cup.product().details().category());
            assertThat(product.available()).isEqualTo(cup.available());
        });
    }

    @Test
    void a_later_version_replaces_an_earlier_one_and_never_the_other_way_round() {
        var cup = IndexedSamples.of("Cup " + word);

        put(cup.inVersion(2).at(200).change());
        put(cup.inVersion(1).at(100).change());
        assertThat(found()).extracting(product -> product.price().minor()).containsExactly(200L);

        put(cup.inVersion(3).at(300).change());
        assertThat(found()).extracting(product -> product.price().minor()).containsExactly(300L);
    }

    @Test
    void of_several_versions_in_one_batch_the_latest_stays() {
        var cup = IndexedSamples.of("Cup " + word);

        put(cup.inVersion(3).at(300).change(), cup.inVersion(2).at(200).change());

        assertThat(found()).extracting(product -> product.price().minor()).containsExactly(300L);
    }

    @Test
    void units_of_the_same_version_may_change() {
        var cup = IndexedSamples.of("Cup " + word);

        put(cup.withUnits(3).change());
        put(cup.withUnits(0).change());

        assertThat(found()).extracting(FoundProduct::available).containsExactly(OptionalLong.of(0));
    }

    @Test
    void a_hidden_product_is_not_found_and_a_late_event_does_not_bring_it_back() {
        var cup = IndexedSamples.of("Cup " + word);
        put(cup.change());

        put(cup.inVersion(3).hidden().change());
        put(cup.inVersion(2).change());

        assertThat(found()).isEmpty();
        assertThat(search().suggest(new SearchText(word), 5)).isEmpty();
        assertThat(index().page(cup.id().value() - 1, 1)).containsExactly(new IndexedProduct(cup.id(), 3));
    }

    @Test
    void filters_hold_all_at_once() {
        var cup = IndexedSamples.of("Cup " + word).at(1_000);
        var dear = IndexedSamples.of("Dear cup " + word).at(5_000);
        var gone = IndexedSamples.of("Gone cup " + word).at(1_000).withUnits(0);
        put(cup.in("home/kitchen", "红"), dear.in("home/kitchen/cups", "红"), gone.in("home/kitchen-ware", "蓝"));

        var within = Optional.of(new Category("home/kitchen"));
        var cheap = new PriceRange(OptionalLong.of(1_000), OptionalLong.of(1_000));
        var red = List.of(new Attribute("颜色", List.of("红", "绿")));
        assertThat(found(new SearchFilters(within, PriceRange.ANY, List.of(), false), SearchOrder.PRICE_UP))
                .containsExactly(cup.id(), dear.id());
        assertThat(found(new SearchFilters(Optional.empty(), cheap, List.of(), false), SearchOrder.RELEVANCE))
                .containsExactlyInAnyOrder(cup.id(), gone.id());
        assertThat(found(new SearchFilters(Optional.empty(), PriceRange.ANY, red, false), SearchOrder.PRICE_DOWN))
                .containsExactly(dear.id(), cup.id());
        assertThat(found(new SearchFilters(Optional.empty(), cheap, List.of(), true), SearchOrder.RELEVANCE))
                .containsExactly(cup.id());
    }

    @Test
    void pages_and_cursors_show_each_product_once_and_in_order() {
        var put = new ArrayList<ProductChange>();
        for (int number = 0; number < 7; number++) {
            put.add(IndexedSamples.of("Cup " + word).at(1_000 + number / 2).change());
        }
        put(put.toArray(ProductChange[]::new));

        var second = search().search(page(new SearchPlace.Offset(3)));
        var walked = new ArrayList<FoundProduct>();
        var page = search().search(page(new SearchPlace.Offset(0)));
        walked.addAll(page.items());
        while (page.next().isPresent()) {
            page = search().search(page(new SearchPlace.After(page.next().get())));
            walked.addAll(page.items());
        }

        assertThat(page.total()).isEqualTo(7);
        assertThat(walked).extracting(FoundProduct::id).doesNotHaveDuplicates().hasSize(7);
        assertThat(walked).extracting(product -> product.price().minor()).isSorted();
        assertThat(second.items()).isEqualTo(walked.subList(3, 6));
    }

    private SearchQuery page(SearchPlace place) {
        return new SearchQuery(new SearchText(word), SearchFilters.NONE, SearchOrder.PRICE_UP, place, 3);
    }

    @Test
    void a_name_is_suggested_from_its_beginning() {
        var cup = IndexedSamples.of("Cup " + word);
        put(cup.change());

        assertThat(search().suggest(new SearchText(word.substring(0, 9)), 5))
                .anyMatch(suggestion -> suggestion.product().equals(cup.id()));
    }

    @Test
    void what_is_removed_is_gone_unless_it_has_got_a_later_version() {
        var cup = IndexedSamples.of("Cup " + word);
        var pot = IndexedSamples.of("Pot " + word).inVersion(2);
        put(cup.change(), pot.change());

        index().remove(List.of(new IndexedProduct(cup.id(), 1), new IndexedProduct(pot.id(), 1)));
        refresh();

        assertThat(found()).extracting(FoundProduct::id).containsExactly(pot.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "(",
                "/.*/",
                "a AND (b OR",
                "name:*",
                "+-&&||!{}[]^~*?:\\/",
                "{\"query\":{}}",
                "<em>",
                "'; --",
                "秒杀 \\ 手机"
            })
    void no_character_is_an_operator(String text) {
        assertThat(search().search(SearchQuery.of(text, 1)).items()).hasSizeLessThanOrEqualTo(1);
        assertThat(search().suggest(new SearchText(text), 1)).hasSizeLessThanOrEqualTo(1);
    }
}
