package flashsale.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoundsTest {
    @Test
    void the_event_says_how_often_and_how_far_apart() throws IOException {
        assertThat(read("{\"rounds\":12,\"everySeconds\":5}")).isEqualTo(new Rounds(12, Duration.ofSeconds(5)));
        assertThat(read("{\"job\":\"upkeep\",\"more\":[1]}")).isEqualTo(new Rounds(1, Duration.ZERO));
    }

    @Test
    void more_than_two_minutes_worth_is_refused() {
        for (var event : new String[] {
            "{\"rounds\":61}", "{\"rounds\":0}", "{\"everySeconds\":121}", "{\"rounds\":13,\"everySeconds\":10}", "[]"
        }) {
            assertThatThrownBy(() -> read(event)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Rounds read(String event) throws IOException {
        return Rounds.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
    }
}
