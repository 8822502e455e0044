package flashsale.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PagingTest {
    @Test
    void a_page_has_twenty_items_unless_asked_otherwise() {
        assertThat(PageRequest.of(null, null, Long::valueOf)).isEqualTo(new PageRequest<>(20, Optional.empty()));
        assertThat(PageRequest.of("100", "7", Long::valueOf)).isEqualTo(new PageRequest<>(100, Optional.of(7L)));
    }

    @Test
    void a_limit_out_of_bounds_and_a_foreign_cursor_are_refused_together() {
        for (var limit : List.of("0", "101", "-1", "ten", "", "99999999999")) {
            var refusal = catchThrowableOfType(Refusal.class, () -> PageRequest.of(limit, "elsewhere", Long::valueOf));

            assertThat(refusal.violations()).extracting(Violation::field).containsExactly("limit", "after");
        }
    }

    @Test
    void only_a_page_with_something_after_it_has_a_next() {
        var two = new PageRequest<Long>(2, Optional.empty());

        assertThat(PageJson.of(two, List.of(1L, 2L, 3L), Object::toString, id -> id))
                .isEqualTo(new PageJson<>(List.of("1", "2"), Optional.of("2")));
        assertThat(PageJson.of(two, List.of(1L, 2L), Object::toString, id -> id))
                .isEqualTo(new PageJson<>(List.of("1", "2"), Optional.empty()));
        assertThat(PageJson.of(two, List.<Long>of(), Object::toString, id -> id))
                .isEqualTo(new PageJson<>(List.of(), Optional.empty()));
    }
}
