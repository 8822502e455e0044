package flashsale.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WireIdTest {
    @Test
    void a_number_is_an_id_in_one_spelling_only() {
        assertThat(WireId.in("42", WireId::number)).contains(42L);
        assertThat(WireId.in("999999999999999999", WireId::number)).contains(999_999_999_999_999_999L);

        for (var other : List.of("0", "-1", "+42", "042", "4 2", "４２", "", "x", "1".repeat(19), "1".repeat(99))) {
            assertThat(WireId.in(other, WireId::number)).as(other).isEmpty();
        }
    }
}
