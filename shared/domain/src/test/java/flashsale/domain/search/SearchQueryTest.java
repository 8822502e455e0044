package flashsale.domain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SearchQueryTest {
    private static SearchQuery at(int before, int size) {
        return new SearchQuery(
                new SearchText("kettle"),
                SearchFilters.NONE,
                SearchOrder.RELEVANCE,
                new SearchPlace.Offset(before),
                size);
    }

    @Test
    void the_last_page_that_is_counted_ends_at_ten_thousand() {
        assertThat(at(9_950, 50).size()).isEqualTo(50);
        assertThatThrownBy(() -> at(9_951, 50)).hasMessageContaining("too deep");
    }

    @Test
    void a_page_has_one_to_fifty_products() {
        assertThat(at(0, 1).size()).isEqualTo(1);
        assertThatThrownBy(() -> at(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at(0, 51)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at(-1, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_text_has_one_to_a_hundred_characters_beside_the_blanks_around_it() {
        assertThat(new SearchText("  kettle ").value()).isEqualTo("kettle");
        assertThat(new SearchText(" " + "a".repeat(100)).value()).hasSize(100);
        assertThatThrownBy(() -> new SearchText("a".repeat(101))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SearchText(" \t")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_range_of_prices_has_both_its_ends_and_does_not_run_backwards() {
        var range = new PriceRange(OptionalLong.of(100), OptionalLong.of(200));

        assertThat(range.contains(99)).isFalse();
        assertThat(range.contains(100)).isTrue();
        assertThat(range.contains(200)).isTrue();
        assertThat(range.contains(201)).isFalse();
        assertThatThrownBy(() -> new PriceRange(OptionalLong.of(2), OptionalLong.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
