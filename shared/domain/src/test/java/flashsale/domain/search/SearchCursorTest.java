package flashsale.domain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.domain.product.ProductId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchCursorTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "7.0353827", "1.2E-5", "3.4028235E38", "1794398400000", "-1"})
    void a_cursor_comes_back_as_it_was(String sortedBy) {
        var cursor = new SearchCursor(SearchOrder.NEWEST, sortedBy, new ProductId(12));

        assertThat(SearchCursor.parse(cursor.toString())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "RELEVANCE/1/2/3",
                "RELEVANCE/1",
                "SIDEWAYS/1/2",
                "RELEVANCE/\"x\"/2",
                "RELEVANCE/NaN/2",
                "RELEVANCE/1E999999999/2",
                "RELEVANCE/1/0",
                "RELEVANCE/1/-2"
            })
    void what_no_page_has_given_out_is_refused(String plain) {
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> SearchCursor.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "a b", "\u00fc"})
    void so_is_what_is_not_even_encoded(String text) {
        assertThatThrownBy(() -> SearchCursor.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_cursor_of_one_order_does_not_fit_another() {
        var cursor = new SearchCursor(SearchOrder.NEWEST, "1", new ProductId(12));

        assertThatThrownBy(() -> new SearchQuery(
                        new SearchText("kettle"),
                        SearchFilters.NONE,
                        SearchOrder.PRICE_UP,
                        new SearchPlace.After(cursor),
                        10))
                .hasMessageContaining("another order");
    }
}
