package flashsale.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IdempotencyKeyTest {
    @Test
    void a_key_has_one_to_255_visible_characters() {
        assertThat(new IdempotencyKey("!")).isNotNull();
        assertThat(new IdempotencyKey("~".repeat(255))).isNotNull();
    }

    @Test
    void nothing_blanks_and_what_cannot_be_seen_are_no_keys() {
        for (var text : new String[] {"", "a b", "a\tb", "ä", "x".repeat(256)}) {
            assertThatThrownBy(() -> new IdempotencyKey(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
